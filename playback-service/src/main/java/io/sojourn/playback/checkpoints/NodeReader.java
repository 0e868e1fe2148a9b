package io.sojourn.playback.checkpoints;

import io.sojourn.playback.checkpoints.PageNode.Kind;
import io.sojourn.playback.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a node as rrweb tells it, with those below it, or alone. Used once. */
final class NodeReader {
    /** Pages are deeper only to do harm: each level takes of a thread's stack. */
    static final int DEEPEST = 256;

    private final boolean whole;
    private final int depth;
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final List<PageNode> children = new ArrayList<>(0);
    private final List<PageNode> hosted = new ArrayList<>(0);
    private int type = -1;
    private int id = -1;
    private String tag = "";
    private byte[] attributes = Json.EMPTY_OBJECT;
    private byte[] content = Json.EMPTY_TEXT;
    private boolean isShadow;
    private boolean isHost;

    private NodeReader(boolean whole, int depth) {
        this.whole = whole;
        this.depth = depth;
        if (depth > DEEPEST) {
            throw new UnfollowableException("The page is too deep");
        }
    }

    /** A node with all that is below it. */
    static Told whole(Json json) {
        return new NodeReader(true, 0).read(json);
    }

    /** A node alone, as changes tell it: those below it are told by themselves. Only documents come as a whole. */
    static Told added(Json json) {
        Json again = json.again();
        Told told = new NodeReader(false, 0).read(json);
        return told.node().kind == Kind.DOCUMENT ? whole(again) : told;
    }

    private Told read(Json json) {
        json.members(this::take);
        if (id < 0) {
            throw new UnfollowableException("A node without an id");
        }
        Kind kind = Kind.of(type, tag);
        PageNode node = new PageNode(id, kind, head.toByteArray(), kind.isElement() ? attributes : content);
        children.forEach(node::append);
        if (isHost) {
            hosted.forEach(node.hosted()::append);
        } else if (!hosted.isEmpty()) {
            throw new UnfollowableException("Hosted by nobody");
        }
        return new Told(node, isShadow);
    }

    private void take(String name, Json value) {
        switch (name) {
            case "childNodes" -> takeChildren(value);
            case "attributes" -> attributes = value.isObject() ? value.bytes() : attributes;
            case "textContent" -> content = value.isText() ? value.bytes() : content;
            case "isShadow" -> isShadow = value.isTrue();
            case "isShadowHost" -> isHost = value.isTrue();
            default -> takeAsIs(name, value);
        }
    }

    private void takeAsIs(String name, Json value) {
        byte[] told = value.bytes();
        switch (name) {
            case "type" -> type = new Json(told).integer();
            case "id" -> id = new Json(told).integer();
            case "tagName" -> tag = Json.unquoted(told).toLowerCase(Locale.ROOT);
            default -> {}
        }
        if (head.size() > 0) {
            head.write(',');
        }
        head.writeBytes(Json.bytes("\"" + name + "\":"));
        head.writeBytes(told);
    }

    private void takeChildren(Json value) {
        if (!whole || !value.isArray()) {
            return;
        }
        value.elements(child -> {
            Told told = new NodeReader(true, depth + 1).read(child);
            (told.isShadow() ? hosted : children).add(told.node());
        });
    }

    /**
     * A node that was read.
     *
     * @param isShadow whether it is hosted by the one above it
     */
    record Told(PageNode node, boolean isShadow) {}
}
