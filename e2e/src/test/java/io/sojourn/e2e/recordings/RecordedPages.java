package io.sojourn.e2e.recordings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import io.sojourn.bench.browser.Chromium;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes events of HTML, as a recorder would have, that leaves nothing out. A browser reads the HTML, without showing it. */
public final class RecordedPages implements AutoCloseable {
    /** Where a page has the lines that are added to it later. */
    public static final String LINES = "<p rr-id=9400></p>";

    private static final int LINES_ID = 9400;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Map<String, Object>>> EVENTS = new TypeReference<>() {};
    private static final int META = 4;
    private static final int FULL_SNAPSHOT = 2;
    private static final int INCREMENT = 3;
    private static final int POINTER = 1;

    /**
     * The tree of a document. What no HTML can say is in scripts of the type application/rrweb as JSON; {@code rr-id} gives an element an
     * id, by which later events can name it.
     */
    private static final String NODES = """
            (html) => {
              let last = 0;
              const numbered = (node) => {
                if (node && typeof node === 'object') {
                  node.id ??= ++last;
                  if (Array.isArray(node.childNodes)) node.childNodes.forEach(numbered);
                }
                return node;
              };
              const attributesOf = ({ attributes }) =>
                Object.fromEntries([...attributes].filter(({ name }) => name !== 'rr-id').map(({ name, value }) => [name, value]));
              const elementOf = (element) => ({
                ...{ type: 2, id: Number(element.getAttribute('rr-id')) || ++last, tagName: element.localName },
                ...{ attributes: attributesOf(element), childNodes: childrenOf(element) },
                ...(element.namespaceURI.endsWith('/svg') ? { isSVG: true } : {}),
              });
              const nodeOf = (node) => {
                if (node.nodeType === 1) {
                  return node.type === 'application/rrweb' ? numbered(JSON.parse(node.textContent)) : elementOf(node);
                }
                return node.nodeType === 3 ? { type: 3, id: ++last, textContent: node.data } : undefined;
              };
              const childrenOf = (node) => [...node.childNodes].map(nodeOf).filter(Boolean);
              const read = new DOMParser().parseFromString(html, 'text/html');
              const doctype = { type: 1, name: 'html', publicId: '', systemId: '' };
              const page = { type: 0, id: ++last, childNodes: [numbered(doctype), elementOf(read.documentElement)] };
              return JSON.stringify(page);
            }""";

    private final Page page;

    /** With a browser to read pages. */
    public RecordedPages(Chromium chromium) {
        page = chromium.newVisitor().newPage();
    }

    /**
     * A recording of some seconds.
     *
     * @param later JSON of the events that come after the page, their times from its beginning
     */
    public List<Map<String, Object>> events(long at, String address, String html, String later) {
        List<Map<String, Object>> events = new ArrayList<>(picture(at, address, tree(html)));
        for (Map<String, Object> event : read(later)) {
            event.put("timestamp", at + ((Number) event.get("timestamp")).longValue());
            events.add(event);
        }
        events.add(pointer(at + 2000));
        return events;
    }

    /** A page as it was at an instant. */
    public static List<Map<String, Object>> picture(long at, String address, Object tree) {
        return List.of(
                Map.of(
                        "type",
                        META,
                        "timestamp",
                        at,
                        "data",
                        Map.of("href", address, "width", 1280, "height", 800, "colorScheme", "light")),
                Map.of(
                        "type",
                        FULL_SNAPSHOT,
                        "timestamp",
                        at + 1,
                        "data",
                        Map.of("node", tree, "initialOffset", Map.of("left", 0, "top", 0))));
    }

    /** The pointer moved. */
    public static Map<String, Object> pointer(long at) {
        List<Map<String, Object>> positions = List.of(Map.of("x", 40, "y", 30, "id", 1, "timeOffset", 0));
        return change(at, Map.of("source", POINTER, "positions", positions));
    }

    /** The visitor has pressed something. */
    public static Map<String, Object> pressed(long at) {
        return change(at, Map.of("source", 2, "type", 1, "id", LINES_ID, "x", 40, "y", 30));
    }

    /**
     * A line was added to the {@link #LINES} of a page.
     *
     * @param number no other line of the page has
     */
    public static Map<String, Object> line(long at, int number, String text) {
        int id = LINES_ID + number * 10;
        Map<String, Object> element =
                Map.of("type", 2, "id", id, "tagName", "b", "attributes", Map.of(), "childNodes", List.of());
        Map<String, Object> words = Map.of("type", 3, "id", id + 1, "textContent", text);
        List<Object> none = List.of();
        List<Object> adds = List.of(added(LINES_ID, element), added(id, words));
        return change(at, Map.of("source", 0, "adds", adds, "removes", none, "texts", none, "attributes", none));
    }

    private static Map<String, Object> added(int parent, Map<String, Object> node) {
        return Map.of("parentId", parent, "node", node);
    }

    private static Map<String, Object> change(long at, Map<String, Object> data) {
        return Map.of("type", INCREMENT, "timestamp", at, "data", data);
    }

    /** The nodes of a page. */
    public Map<String, Object> tree(String html) {
        String tree = (String) page.evaluate(NODES, html);
        return read("[" + tree + "]").getFirst();
    }

    @Override
    public void close() {
        page.context().close();
    }

    private static List<Map<String, Object>> read(String json) {
        try {
            return JSON.readValue(json, EVENTS);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
