package io.sojourn.playback.excerpts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides about a change of a page, in rrweb's numbers.
 *
 * @param source what has changed
 * @param type how the visitor acted, if they did
 * @param node what it happened to
 * @param earliest how far the first of the places that it tells is from its own time, in milliseconds; 0 if it tells none
 */
record EventData(int source, int type, long node, long earliest) {
    static final EventData NONE = new EventData(-1, -1, -1, 0);

    private static final int ACTION = 2;
    private static final int SCROLL = 3;
    private static final int SIZE = 4;
    private static final int INPUT = 5;
    /** Focus, and that it went. */
    private static final Set<Integer> FOCUS = Set.of(5, 6);
    /** The tree, scrolled, resized, entered, media, rules, canvas, fonts, styles, adopted style sheets, elements of the page's own. */
    private static final Set<Integer> OF_PICTURE = Set.of(0, SCROLL, SIZE, INPUT, 7, 8, 9, 10, 13, 15, 16);

    /** Reads the value that the parser is at the beginning of, to its end. */
    static EventData read(JsonParser parser) throws IOException {
        int source = -1;
        int type = -1;
        long node = -1;
        long earliest = 0;
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return NONE;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "source" -> source = (int) number(parser);
                case "type" -> type = (int) number(parser);
                case "id" -> node = number(parser);
                case "positions" -> earliest = earliest(parser);
                default -> parser.skipChildren();
            }
        }
        return new EventData(source, type, node, earliest);
    }

    /** Whether what the page looks like later depends on it. What is not known here does not belong to the picture. */
    boolean isOfPicture() {
        return OF_PICTURE.contains(source) || isFocus();
    }

    /** What it tells anew, so that nothing is left of what was told of it before; null if it only adds to that. */
    @Nullable
    String replaced() {
        return switch (source) {
            case SCROLL, INPUT -> source + " " + node;
            case SIZE -> "size";
            default -> isFocus() ? "focus" : null;
        };
    }

    private boolean isFocus() {
        return source == ACTION && FOCUS.contains(type);
    }

    private static long number(JsonParser parser) throws IOException {
        parser.skipChildren();
        return parser.currentToken().isNumeric() ? (long) parser.getDoubleValue() : -1;
    }

    private static long earliest(JsonParser parser) throws IOException {
        long earliest = 0;
        int depth = 0;
        JsonToken token = parser.currentToken();
        do {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric() && "timeOffset".equals(parser.currentName())) {
                earliest = Math.min(earliest, (long) parser.getDoubleValue());
            }
        } while (depth > 0 && (token = parser.nextToken()) != null);
        return earliest;
    }
}
