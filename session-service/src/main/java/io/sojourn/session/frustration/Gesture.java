package io.sojourn.session.frustration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event tells of the pointer, as far as signals depend on it. */
public sealed interface Gesture {
    /** No site is this large; what is farther out is no position. */
    int FARTHEST = 1_000_000;

    /**
     * A click.
     *
     * @param element a number for the element's selector, 0 if it is not known; seldom that of another one
     * @param onField whether it was in a field, where several clicks select text
     * @param x in pixels of the window, null if it is not known
     * @param y like x
     */
    record Click(
            int element,
            boolean onField,
            @Nullable Integer x,
            @Nullable Integer y) implements Gesture {
        /** As the properties of its event tell. */
        public static Click of(Map<?, ?> properties) {
            boolean onField = properties.get("tag") instanceof String tag
                    && (tag.equals("input") || tag.equals("textarea") || tag.equals("select"));
            int element = properties.get("selector") instanceof String selector ? selector.hashCode() : 0;
            return new Click(element, onField, position(properties.get("x")), position(properties.get("y")));
        }

        private static @Nullable Integer position(@Nullable Object value) {
            return value instanceof Number number && Math.abs(number.doubleValue()) <= FARTHEST
                    ? (Integer) (int) Math.round(number.doubleValue())
                    : null;
        }
    }

    /**
     * What the recorder found out about a click that was not followed by anything at once.
     *
     * @param click the id of the click's event
     * @param afterMs how long it took until something followed, null if nothing did while it was waited for
     */
    record Reaction(String click, @Nullable Long afterMs) implements Gesture {
        /** The longest id and time, as contracts have them. */
        private static final int LONGEST_ID = 100;

        private static final long LONGEST_MS = 60_000;

        /** As the properties of its event tell; null if they are of another form. */
        public static @Nullable Reaction of(Map<?, ?> properties) {
            Object afterMs = properties.get("afterMs");
            Long waited = afterMs instanceof Number number ? (Long) (long) number.doubleValue() : null;
            boolean readable = waited == null ? afterMs == null : waited >= 0 && waited <= LONGEST_MS;
            return readable && properties.get("click") instanceof String click && click.length() <= LONGEST_ID
                    ? new Reaction(click, waited)
                    : null;
        }
    }
}
