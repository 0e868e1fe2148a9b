package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import io.sojourn.playback.json.Members;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The texts of style elements. A picture tells their sheet in an attribute, divided at marks among the texts below, which are empty in it; changes tell the
 * texts. So the sheet is put into its texts before one changes, and back into the attribute for the next picture, where players look for it.
 */
final class StyleTexts {
    static final String SHEET = "_cssText";

    private static final String MARK = "/* rr_split */";

    private StyleTexts() {}

    /** Puts the sheet into the texts. */
    static void spread(PageTree tree, PageNode style) {
        Members attributes = Members.of(style.own);
        byte[] sheet = attributes.remove(SHEET);
        style.spread = true;
        if (sheet == null) {
            return;
        }
        List<PageNode> texts = texts(style);
        List<String> parts = parts(sheet, texts.size());
        for (int i = 0; i < parts.size() && i < texts.size(); i++) {
            tree.change(texts.get(i), quoted(parts.get(i)));
        }
        tree.change(style, attributes.written());
    }

    /** Before a text is added: the first one becomes the text of the sheet. */
    static void add(PageTree tree, PageNode style, PageNode text) {
        if (texts(style).isEmpty() && Members.of(style.own).get(SHEET) != null) {
            tree.change(text, Json.EMPTY_TEXT);
        } else {
            spread(tree, style);
        }
    }

    /** The attributes of a style element, its sheet among them. */
    static byte[] attributes(PageNode style) {
        List<PageNode> texts = texts(style);
        if (!style.spread || texts.isEmpty()) {
            return style.own;
        }
        // A mark within a text is a comment, and would divide it.
        List<String> parts = texts.stream()
                .map(text -> Json.unquoted(text.own).replace(MARK, ""))
                .toList();
        Members attributes = Members.of(style.own);
        attributes.replace(SHEET, quoted(String.join(MARK, parts)));
        return attributes.written();
    }

    /** As players do: what cannot be divided among so many stays together. */
    private static List<String> parts(byte[] sheet, int count) {
        List<String> parts = new ArrayList<>(List.of(Json.unquoted(sheet).split(Pattern.quote(MARK), -1)));
        while (parts.size() > 1 && parts.size() > count) {
            String last = parts.removeLast();
            parts.add(parts.removeLast() + last);
        }
        return parts;
    }

    private static List<PageNode> texts(PageNode style) {
        List<PageNode> texts = new ArrayList<>();
        for (PageNode child = style.first; child != null; child = child.next) {
            if (child.isText()) {
                texts.add(child);
            }
        }
        return texts;
    }

    private static byte[] quoted(String text) {
        return ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8);
    }
}
