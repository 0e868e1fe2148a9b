package io.sojourn.playback.checkpoints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a player shows after some events, done in the plainest way: what checkpoints are held against. */
final class PlayedPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Map<Integer, PlayedNode> nodes = new TreeMap<>();
    final Map<Integer, List<String>> sheets = new TreeMap<>();
    private final Map<String, String> view = new TreeMap<>();
    private final Map<String, String> last = new TreeMap<>();
    private final Map<Integer, String> adopted = new TreeMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private @Nullable PlayedNode root;

    static PlayedPage of(List<String> events) {
        PlayedPage page = new PlayedPage();
        events.forEach(page::play);
        return page;
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    void play(String event) {
        JsonNode read = read(event);
        JsonNode data = read.get("data");
        switch (read.get("type").asInt()) {
            case 4 ->
                data.properties()
                        .forEach(one -> view.put(one.getKey(), one.getValue().toString()));
            case 2 -> begin(data);
            case 3 -> change(data);
            default -> {}
        }
    }

    /** All that can be seen of it. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        describe(root, 0, shown);
        return shown.append(view)
                .append('\n')
                .append(last)
                .append('\n')
                .append(sheets)
                .append(adopted)
                .append(known)
                .toString();
    }

    private void begin(JsonNode data) {
        nodes.clear();
        sheets.clear();
        adopted.clear();
        known.clear();
        last.clear();
        view.put("offset", data.get("initialOffset").toString());
        root = built(data.get("node"), true);
    }

    private void change(JsonNode data) {
        int id = data.path("id").asInt(-1);
        switch (data.get("source").asInt()) {
            case 0 -> mutate(data);
            case 1 -> last.put("pointer", data.get("positions").get(0).toString());
            case 2 -> last.put("interaction " + data.get("type"), data.toString());
            case 3 -> scroll(data, id);
            case 4 -> data.properties().forEach(one -> putView(one.getKey(), one.getValue()));
            case 5 -> keepIfKnown("input", data, id);
            case 7 -> media(data, nodes.get(id));
            case 8, 13 -> changeRules(data, id);
            case 10, 16 -> known.add(data.toString());
            case 14 -> last.put("selection", data.toString());
            case 15 -> adopt(data, id);
            default -> {}
        }
    }

    private void putView(String name, JsonNode value) {
        if (!name.equals("source")) {
            view.put(name, value.toString());
        }
    }

    private void keepIfKnown(String what, JsonNode data, int id) {
        if (nodes.containsKey(id)) {
            last.put(what + " " + id, data.toString());
        }
    }

    private void scroll(JsonNode data, int id) {
        keepIfKnown("scroll", data, id);
        if (root != null && id == root.id) {
            view.put("offset", "{\"left\":%s,\"top\":%s}".formatted(data.get("x"), data.get("y")));
        }
    }

    private static void media(JsonNode data, @Nullable PlayedNode node) {
        if (node != null && node.type == 2) {
            Map.of("currentTime", "rr_mediaCurrentTime", "muted", "rr_mediaMuted")
                    .forEach((name, attribute) -> {
                        if (data.has(name)) {
                            node.attributes.put(attribute, data.get(name).toString());
                        }
                    });
            if (data.get("type").asInt() < 2) {
                node.attributes.put("rr_mediaState", data.get("type").asInt() == 0 ? "\"played\"" : "\"paused\"");
            }
        }
    }

    private void changeRules(JsonNode data, int id) {
        if (data.has("styleId")) {
            sheets.computeIfPresent(data.get("styleId").asInt(), (sheet, rules) -> {
                rules.add(data.toString());
                return rules;
            });
        } else if (nodes.containsKey(id)) {
            nodes.get(id).rules.add(data.toString());
        }
    }

    private void adopt(JsonNode data, int id) {
        if (nodes.containsKey(id)) {
            data.path("styles")
                    .forEach(sheet -> sheets.put(
                            sheet.get("styleId").asInt(),
                            new ArrayList<>(List.of(sheet.get("rules").toString()))));
            adopted.put(id, data.get("styleIds").toString());
            adopted.values().removeIf("[]"::equals);
        }
    }

    private void mutate(JsonNode data) {
        data.get("removes").forEach(this::remove);
        List<JsonNode> waiting = new ArrayList<>();
        data.get("adds").forEach(waiting::add);
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            waiting.removeIf(this::add);
            if (waiting.size() == before) {
                throw new IllegalStateException("Nowhere to put " + waiting);
            }
        }
        data.get("texts").forEach(text -> {
            PlayedNode node = nodes.get(text.get("id").asInt());
            if (node != null) {
                node.text = text.get("value").asText();
                textsChanged(node.parent);
            }
        });
        data.get("attributes").forEach(this::attributes);
    }

    private void remove(JsonNode told) {
        PlayedNode node = nodes.get(told.get("id").asInt());
        if (node != null) {
            textsChanged(node.type == 3 ? node.parent : null);
            siblings(node).remove(node);
            forget(node);
        }
    }

    private static void textsChanged(@Nullable PlayedNode parent) {
        if (parent != null && parent.tag.equals("style")) {
            parent.rules.clear();
        }
    }

    static List<PlayedNode> siblings(PlayedNode node) {
        return node.isShadow ? node.parent.shadow : node.parent.children;
    }

    private void forget(PlayedNode node) {
        nodes.remove(node.id);
        adopted.remove(node.id);
        last.remove("input " + node.id);
        last.remove("scroll " + node.id);
        node.children.forEach(this::forget);
        if (node.shadow != null) {
            node.shadow.forEach(this::forget);
        }
    }

    private boolean add(JsonNode told) {
        PlayedNode parent = nodes.get(told.get("parentId").asInt());
        PlayedNode next = nodes.get(told.get("nextId").asInt(-1));
        if (parent == null || next == null && !told.get("nextId").isNull()) {
            return false;
        }
        if (parent.tag.equals("iframe")) {
            parent.children.forEach(this::forget);
            parent.children.clear();
        }
        PlayedNode node = built(told.get("node"), told.get("node").get("type").asInt() == 0);
        node.parent = parent;
        if (node.isShadow && parent.shadow == null) {
            parent.shadow = new ArrayList<>();
        }
        if (node.type == 3 && parent.tag.equals("style")) {
            parent.rules.clear();
            if (parent.children.isEmpty() && parent.unmapped != null) {
                node.text = parent.unmapped;
                parent.unmapped = null;
            }
        }
        List<PlayedNode> siblings = siblings(node);
        siblings.add(next == null ? siblings.size() : siblings.indexOf(next), node);
        return true;
    }

    private PlayedNode built(JsonNode told, boolean whole) {
        PlayedNode node = new PlayedNode(told);
        nodes.put(node.id, node);
        told.path("attributes").properties().forEach(one -> node.set(one.getKey(), one.getValue()));
        if (told.path("isShadowHost").asBoolean()) {
            node.shadow = new ArrayList<>();
        }
        if (whole) {
            told.path("childNodes").forEach(child -> {
                PlayedNode below = built(child, true);
                below.parent = node;
                siblings(below).add(below);
            });
            node.divide();
        }
        return node;
    }

    private void attributes(JsonNode told) {
        PlayedNode node = nodes.get(told.get("id").asInt());
        if (node != null) {
            told.get("attributes").properties().forEach(one -> {
                if (one.getKey().equals("_cssText")) {
                    node.rules.clear();
                }
                node.set(one.getKey(), one.getValue());
            });
        }
    }

    private static void describe(@Nullable PlayedNode node, int depth, StringBuilder shown) {
        if (node == null) {
            return;
        }
        shown.append(" ".repeat(depth)).append(node).append('\n');
        node.children.forEach(child -> describe(child, depth + 1, shown));
        if (node.shadow != null) {
            shown.append(" ".repeat(depth)).append("#shadow\n");
            node.shadow.forEach(child -> describe(child, depth + 1, shown));
        }
    }
}
