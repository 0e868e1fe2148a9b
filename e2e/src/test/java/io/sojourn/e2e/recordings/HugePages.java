package io.sojourn.e2e.recordings;

import com.fasterxml.jackson.databind.util.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Recordings of pages that are too much. */
final class HugePages {
    private static final String ADDRESS = "https://huge.example/";
    private static final int ELEMENT = 2;
    private static final int TEXT = 3;

    private int last;

    private HugePages() {}

    /** A page of so many empty elements, behind a heading. */
    static List<Map<String, Object>> ofElements(long at, String heading, int count) {
        return new HugePages().elements(at, heading, count);
    }

    /** A page with so many characters that nobody sees, behind a heading. */
    static List<Map<String, Object>> ofText(long at, String heading, int characters) {
        HugePages page = new HugePages();
        List<Object> paragraphs = new ArrayList<>();
        String words = "Words and words. ".repeat(600);
        for (int written = 0; written < characters; written += words.length()) {
            paragraphs.add(page.element("p", List.of(page.text(words))));
        }
        Object hidden = page.element("div", Map.of("hidden", ""), paragraphs);
        return page.recording(at, List.of(page.element("h1", List.of(page.text(heading))), hidden));
    }

    /** A page of elements in each other, behind a heading. */
    static List<Map<String, Object>> ofDepth(long at, String heading, int depth) {
        HugePages page = new HugePages();
        StringBuilder outermost = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            outermost.append("{\"type\":%d,\"id\":%d,\"tagName\":\"div\",\"attributes\":{},\"childNodes\":["
                    .formatted(ELEMENT, ++page.last));
        }
        // A serializer has not the stack for it.
        Object elements = new RawValue(outermost + "]}".repeat(depth));
        return page.recording(at, List.of(page.element("h1", List.of(page.text(heading))), elements));
    }

    private List<Map<String, Object>> elements(long at, String heading, int count) {
        List<Object> elements = new ArrayList<>(List.of(element("h1", List.of(text(heading)))));
        for (int i = 0; i < count; i++) {
            elements.add(element("div", List.of()));
        }
        return recording(at, elements);
    }

    private List<Map<String, Object>> recording(long at, List<Object> body) {
        Object html = element("html", List.of(element("head", List.of()), element("body", body)));
        Object tree = Map.of("type", 0, "id", ++last, "childNodes", List.of(html));
        List<Map<String, Object>> events = new ArrayList<>(RecordedPages.picture(at, ADDRESS, tree));
        events.add(RecordedPages.pointer(at + 2000));
        return events;
    }

    private Map<String, Object> element(String tag, List<Object> children) {
        return element(tag, Map.of(), children);
    }

    private Map<String, Object> element(String tag, Map<String, String> attributes, List<Object> children) {
        return Map.of("type", ELEMENT, "id", ++last, "tagName", tag, "attributes", attributes, "childNodes", children);
    }

    private Map<String, Object> text(String text) {
        return Map.of("type", TEXT, "id", ++last, "textContent", text);
    }
}
