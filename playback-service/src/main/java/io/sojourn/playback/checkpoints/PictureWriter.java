package io.sojourn.playback.checkpoints;

import io.sojourn.playback.checkpoints.PageNode.Kind;
import io.sojourn.playback.json.Json;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Writes what a page is as events, as a recorder begins with a picture: how it was looked at, the page, the documents in its frames, and what is in none of
 * its nodes. Rules come before anything that has players change the page while they hold it in another form: they would apply some too early. Used once.
 */
final class PictureWriter {
    private static final byte[] END = Json.bytes("]}");

    private final ByteArrayOutputStream events = new ByteArrayOutputStream();
    private final String time;
    private final int most;

    /**
     * Nothing is written yet.
     *
     * @param time of all events, by the recorder's clock in milliseconds
     * @param most how many bytes they may be
     */
    PictureWriter(long time, int most) {
        this.time = ",\"timestamp\":%d,\"checkpoint\":true}".formatted(time);
        this.most = most;
    }

    /** All events, as an array. */
    byte[] write(RecordedPage page) {
        events.write('[');
        event(4, page.view().written());
        beginEvent(2);
        write("{\"node\":");
        node(page.tree().root(), false, 0);
        write(",\"initialOffset\":" + page.offset() + "}");
        endEvent();
        page.rest().rules(false).forEach(this::change);
        page.tree().framed().forEach(this::frame);
        page.rest().rules(true).forEach(this::change);
        styles(page.rest());
        page.rest().others().forEach(this::change);
        page.visitor().forEach(this::change);
        events.write(']');
        return events.toByteArray();
    }

    private void change(byte[] data) {
        event(3, data);
    }

    private void event(int type, byte[] data) {
        beginEvent(type);
        write(data);
        endEvent();
    }

    private void beginEvent(int type) {
        if (events.size() > 1) {
            events.write(',');
        }
        write("{\"type\":" + type + ",\"data\":");
    }

    private void endEvent() {
        write(time);
    }

    private void frame(PageNode document) {
        PageNode frame = document.parent;
        if (frame == null) {
            throw new IllegalStateException("A document stands nowhere");
        }
        beginEvent(3);
        write(
                "{\"source\":0,\"texts\":[],\"attributes\":[],\"removes\":[],\"adds\":[{\"parentId\":%d,\"nextId\":null,\"node\":"
                        .formatted(frame.id));
        node(document, false, 0);
        write("}],\"isAttachIframe\":true}");
        endEvent();
    }

    private void styles(PageRest rest) {
        List<String> changes = rest.styles().entrySet().stream()
                .map(style -> "{\"id\":%d,\"attributes\":{\"style\":%s}}"
                        .formatted(style.getKey(), new Json(style.getValue().written())))
                .toList();
        if (!changes.isEmpty()) {
            change(Json.bytes("{\"source\":0,\"texts\":[],\"removes\":[],\"adds\":[],\"attributes\":["
                    + String.join(",", changes) + "]}"));
        }
    }

    private void node(PageNode node, boolean empty, int depth) {
        if (depth > NodeReader.DEEPEST) {
            throw new UnfollowableException("The page is too deep");
        }
        write("{");
        write(node.head());
        if (node.isElement()) {
            write(",\"attributes\":");
            write(node.kind == Kind.STYLE ? StyleTexts.attributes(node) : node.own);
        } else if (node.kind == Kind.TEXT || node.kind == Kind.OTHER) {
            write(",\"textContent\":");
            write(empty ? Json.EMPTY_TEXT : node.own);
        }
        write(node.shadow == null ? "" : ",\"isShadowHost\":true");
        write(node.parent != null && node.parent.kind == Kind.SHADOW ? ",\"isShadow\":true" : "");
        if (node.isElement() || node.kind == Kind.DOCUMENT) {
            write(",\"childNodes\":[");
            children(node, depth);
            write(END);
        } else {
            write("}");
        }
    }

    /** What a frame shows is told after the picture. */
    private void children(PageNode node, int depth) {
        boolean spread = node.kind == Kind.STYLE && node.spread;
        boolean first = true;
        for (PageNode child = node.first; child != null; child = child.next) {
            if (node.kind != Kind.FRAME || child.kind != Kind.DOCUMENT) {
                write(first ? "" : ",");
                node(child, spread && child.isText(), depth + 1);
                first = false;
            }
        }
        PageNode hosted = node.shadow;
        for (PageNode child = hosted == null ? null : hosted.first; child != null; child = child.next) {
            write(first ? "" : ",");
            node(child, false, depth + 1);
            first = false;
        }
    }

    private void write(String text) {
        write(Json.bytes(text));
    }

    private void write(byte[] bytes) {
        if (events.size() + bytes.length > most) {
            throw new UnfollowableException("The picture is too large");
        }
        events.writeBytes(bytes);
    }
}
