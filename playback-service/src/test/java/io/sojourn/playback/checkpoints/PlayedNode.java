package io.sojourn.playback.checkpoints;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A node as it is in a {@link PlayedPage}. */
final class PlayedNode {
    private static final String SPLIT = Pattern.quote("/* rr_split */");

    final int id;
    final int type;
    final String tag;
    final boolean isShadow;
    final Map<String, String> attributes = new TreeMap<>();
    final Map<String, String> style = new TreeMap<>();
    final List<PlayedNode> children = new ArrayList<>();
    final List<String> rules = new ArrayList<>();

    @Nullable
    List<PlayedNode> shadow;

    @Nullable
    PlayedNode parent;
    /** Of a style element without text nodes, or of a linked sheet. */
    @Nullable
    String unmapped;

    String text;

    PlayedNode(JsonNode told) {
        id = told.get("id").asInt();
        type = told.get("type").asInt();
        tag = told.path("tagName").asText();
        isShadow = told.path("isShadow").asBoolean();
        text = told.path("textContent").asText();
    }

    void set(String name, JsonNode value) {
        if (name.equals("_cssText")) {
            unmapped = value.asText();
        } else if (name.equals("style") && value.isObject()) {
            value.properties().forEach(one -> declare(one.getKey(), one.getValue()));
        } else if (name.equals("style")) {
            style.clear();
            for (String declaration :
                    value.isNull() ? new String[0] : value.asText().split("; ?")) {
                String[] parts = declaration.split(": ");
                style.put(parts[0], '"' + parts[1] + '"');
            }
        } else if (value.isNull()) {
            attributes.remove(name);
        } else {
            attributes.put(name, value.toString());
        }
    }

    private void declare(String property, JsonNode value) {
        if (value.isBoolean()) {
            style.remove(property);
        } else {
            style.put(property, value.toString());
        }
    }

    /** As players put the sheet of a picture into the texts. */
    void divide() {
        if (!tag.equals("style") || unmapped == null || children.isEmpty()) {
            return;
        }
        List<String> parts = new ArrayList<>(List.of(unmapped.split(SPLIT, -1)));
        while (parts.size() > 1 && parts.size() > children.size()) {
            String end = parts.removeLast();
            parts.add(parts.removeLast() + end);
        }
        for (int i = 0; i < parts.size(); i++) {
            children.get(i).text = parts.get(i);
        }
        unmapped = null;
    }

    @Override
    public String toString() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", id);
        told.put("tag", type + tag + isShadow);
        told.put("attributes", attributes);
        told.put("style", style);
        told.put("text", (text + unmapped).replace("/* rr_split */", ""));
        told.put("rules", rules);
        return told.toString();
    }
}
