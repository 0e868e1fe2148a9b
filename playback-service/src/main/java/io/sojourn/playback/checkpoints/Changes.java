package io.sojourn.playback.checkpoints;

import io.sojourn.playback.checkpoints.NodeReader.Told;
import io.sojourn.playback.checkpoints.PageNode.Kind;
import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies what was told of a page's nodes: gone, added, their texts and attributes, in the order in which players do. */
final class Changes {
    /** Parents may stand behind their children, and those before behind those after them; in turn so often at most. */
    private static final int MOST_TURNS = 64;

    private final PageTree tree;
    private final PageRest rest;

    Changes(PageTree tree, PageRest rest) {
        this.tree = tree;
        this.rest = rest;
    }

    /** Applies what one event tells. What is told of nodes that are not there has no effect, unless something is put there. */
    void apply(Map<String, Json> told) {
        list(told, "removes").forEach(this::remove);
        add(list(told, "adds"));
        list(told, "texts").forEach(this::changeText);
        list(told, "attributes").forEach(this::changeAttributes);
    }

    private static List<Map<String, Json>> list(Map<String, Json> told, String name) {
        List<Map<String, Json>> list = new ArrayList<>();
        Json json = told.get(name);
        if (json != null && json.isArray()) {
            json.elements(one -> list.add(one.members()));
        }
        return list;
    }

    private @Nullable PageNode node(Map<String, Json> told, String name) {
        Json id = told.get(name);
        return id == null ? null : tree.find(id.again().integer());
    }

    private void remove(Map<String, Json> told) {
        PageNode node = node(told, "id");
        PageNode above = node(told, "parentId");
        if (node == null || above == null) {
            return;
        }
        boolean isHosted = told.containsKey("isShadow") && told.get("isShadow").isTrue() && above.shadow != null;
        PageNode parent = isHosted ? above.hosted() : above;
        if (node.parent != parent) {
            throw new UnfollowableException("It stands elsewhere");
        }
        if (node.isText()) {
            textsOf(parent);
        }
        forget(node);
    }

    private void forget(PageNode node) {
        rest.forget(tree.remove(node));
    }

    private void add(List<Map<String, Json>> told) {
        List<Addition> waiting = new ArrayList<>();
        told.forEach(one -> waiting.add(Addition.of(one)));
        for (int turn = 0; turn < MOST_TURNS && !waiting.isEmpty(); turn++) {
            waiting.removeIf(this::add);
        }
        if (!waiting.isEmpty()) {
            throw new UnfollowableException("Its place is not known");
        }
    }

    /** Puts a node where it belongs; false if what is around it is not there yet. */
    private boolean add(Addition addition) {
        PageNode above = tree.find(addition.parent());
        PageNode next = tree.find(addition.next());
        if (above == null || addition.next() > 0 && next == null) {
            return false;
        }
        PageNode parent = addition.told().isShadow() ? above.hosted() : above;
        PageNode node = known(addition.told().node());
        makeRoom(node, parent);
        if (next != null && next.parent != parent && isWithin(next, parent)) {
            throw new UnfollowableException("What follows it is further below");
        }
        parent.insert(node, next != null && next.parent == parent ? next : null);
        return true;
    }

    /** The node that is there already, and moves, if it was told to be the same; else the new one. */
    private PageNode known(PageNode told) {
        PageNode known = tree.find(told.id);
        if (known == null) {
            tree.enter(told);
            return told;
        }
        if (!known.isSameAs(told)) {
            throw new UnfollowableException("It is told to be something else");
        }
        known.detach();
        return known;
    }

    /** Whatever cannot stand beside it goes. */
    private void makeRoom(PageNode node, PageNode parent) {
        if ((node.kind == Kind.DOCUMENT) != (parent.kind == Kind.FRAME) || !mayHold(parent, node)) {
            throw new UnfollowableException("It cannot stand there");
        }
        PageNode alike = node.kind == Kind.OTHER ? null : parent.first;
        while (alike != null && alike.kind != node.kind) {
            alike = alike.next;
        }
        if (alike != null && (parent.kind == Kind.FRAME || parent.kind == Kind.DOCUMENT)) {
            forget(alike);
        } else if (parent.kind == Kind.STYLE && node.isText()) {
            rest.forgetRules(parent.id);
            StyleTexts.add(tree, parent, node);
        }
    }

    private static boolean mayHold(PageNode parent, PageNode node) {
        return switch (parent.kind) {
            case DOCUMENT -> node.kind == Kind.HTML || node.kind == Kind.DOCTYPE || node.kind == Kind.OTHER;
            case TEXTAREA -> !node.isText();
            case DOCTYPE, TEXT, OTHER -> false;
            default -> !isWithin(parent, node);
        };
    }

    private static boolean isWithin(PageNode node, PageNode above) {
        PageNode one = node;
        while (one != null && one != above) {
            one = one.parent;
        }
        return one != null;
    }

    private void changeText(Map<String, Json> told) {
        PageNode node = node(told, "id");
        if (node == null) {
            return;
        }
        if (node.kind != Kind.TEXT && node.kind != Kind.OTHER) {
            throw new UnfollowableException("No text");
        }
        PageNode parent = node.parent;
        if (parent != null) {
            textsOf(parent);
        }
        Json value = told.get("value");
        tree.change(node, value != null && value.isText() ? value.bytes() : Json.EMPTY_TEXT);
    }

    /** Before the texts of a style element change. */
    private void textsOf(PageNode parent) {
        if (parent.kind == Kind.STYLE) {
            rest.forgetRules(parent.id);
            StyleTexts.spread(tree, parent);
        }
    }

    private void changeAttributes(Map<String, Json> told) {
        PageNode node = node(told, "id");
        Json attributes = told.get("attributes");
        if (node == null || attributes == null || !node.isElement() || !attributes.isObject()) {
            return;
        }
        Members now = Members.of(node.own);
        attributes.members((name, value) -> change(node, now, name, value));
        tree.change(node, now.written());
    }

    private void change(PageNode node, Members now, String name, Json value) {
        if (name.equals(PageRest.STYLE) && value.isObject()) {
            rest.style(node.id, value.bytes());
            return;
        }
        if (!value.isNull() && !value.isText()) {
            return;
        }
        if (name.equals(PageRest.STYLE)) {
            rest.forgetStyle(node.id);
        } else if (name.equals(StyleTexts.SHEET)) {
            rest.forgetRules(node.id);
            node.spread = false;
        }
        if (value.isNull()) {
            now.remove(name);
        } else {
            now.replace(name, value.bytes());
        }
    }

    /**
     * A node and where it is put.
     *
     * @param next -1 if there is none
     */
    private record Addition(int parent, int next, Told told) {
        static Addition of(Map<String, Json> told) {
            Json node = told.get("node");
            // Recorders have not told it for long.
            if (node == null || id(told, "previousId") > 0) {
                throw new UnfollowableException("Its place is told in another way");
            }
            return new Addition(id(told, "parentId"), id(told, "nextId"), NodeReader.added(node));
        }

        private static int id(Map<String, Json> told, String name) {
            Json id = told.get(name);
            return id == null ? -1 : id.integer();
        }
    }
}
