package io.sojourn.playback.checkpoints;

import io.sojourn.playback.json.Json;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A node of a recorded page, with its place in it. What does not matter to how pages change is kept as it was told.
 *
 * <p>What an element hosts stands below a node without an id of its own, {@link #shadow}; the document in a frame stands below the frame.
 */
final class PageNode {
    /** What nodes need in memory beside what was told of them, about; in bytes. */
    private static final int WEIGHT = 120;

    final int id;
    final Kind kind;
    /** Attributes of elements, as an object; the content of texts. */
    byte[] own;
    /** Whether its texts are told one by one, and no longer by an attribute of a style element. */
    boolean spread;

    @Nullable
    PageNode parent;

    @Nullable
    PageNode previous;

    @Nullable
    PageNode next;

    @Nullable
    PageNode first;

    @Nullable
    PageNode last;

    @Nullable
    PageNode shadow;

    /** All other members of what was told, without braces. */
    private final byte[] head;

    PageNode(int id, Kind kind, byte[] head, byte[] own) {
        this.id = id;
        this.kind = kind;
        this.head = head;
        this.own = own;
    }

    byte[] head() {
        return head;
    }

    /** Whether it is told to be what another one is. */
    boolean isSameAs(PageNode other) {
        return kind == other.kind && Arrays.equals(head, other.head) && Arrays.equals(own, other.own);
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isElement() {
        return kind.isElement();
    }

    /** What it takes of the memory that there is for a page, without those below it. */
    int weight() {
        return WEIGHT + head.length + own.length;
    }

    /** Where those stand that it hosts. */
    PageNode hosted() {
        PageNode hosted = shadow;
        if (hosted == null) {
            hosted = new PageNode(0, Kind.SHADOW, Json.EMPTY_TEXT, Json.EMPTY_TEXT);
            hosted.parent = this;
            shadow = hosted;
        }
        return hosted;
    }

    /** Puts a node that stands nowhere below this one, as its last. */
    void append(PageNode node) {
        insert(node, null);
    }

    /** Puts a node that stands nowhere below this one. */
    void insert(PageNode node, @Nullable PageNode before) {
        node.parent = this;
        node.next = before;
        PageNode behind = before == null ? last : before.previous;
        node.previous = behind;
        if (behind == null) {
            first = node;
        } else {
            behind.next = node;
        }
        if (before == null) {
            last = node;
        } else {
            before.previous = node;
        }
    }

    /** Takes it from where it stands. */
    void detach() {
        PageNode from = parent;
        if (from == null) {
            return;
        }
        PageNode left = previous;
        PageNode right = next;
        if (left == null) {
            from.first = right;
        } else {
            left.next = right;
        }
        if (right == null) {
            from.last = left;
        } else {
            right.previous = left;
        }
        parent = null;
        previous = null;
        next = null;
    }

    /** What pages change by. */
    enum Kind {
        DOCUMENT,
        DOCTYPE,
        TEXT,
        OTHER,
        SHADOW,
        ELEMENT,
        HTML,
        STYLE,
        FRAME,
        TEXTAREA;

        boolean isElement() {
            return compareTo(ELEMENT) >= 0;
        }

        /**
         * As rrweb tells it.
         *
         * @param type rrweb's number of the type of a node
         * @param tag of an element
         */
        static Kind of(int type, String tag) {
            return switch (type) {
                case 0 -> DOCUMENT;
                case 1 -> DOCTYPE;
                case 2 -> ofElement(tag);
                case 3 -> TEXT;
                case 4, 5 -> OTHER;
                default -> throw new UnfollowableException("No type of a node");
            };
        }

        private static Kind ofElement(String tag) {
            return switch (tag) {
                case "html" -> HTML;
                case "style" -> STYLE;
                case "iframe" -> FRAME;
                case "textarea" -> TEXTAREA;
                default -> ELEMENT;
            };
        }
    }
}
