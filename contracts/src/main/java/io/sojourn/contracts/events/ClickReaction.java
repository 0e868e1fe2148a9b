package io.sojourn.contracts.events;

import org.jspecify.annotations.Nullable;

/**
 * The properties of a reaction event: what the recorder found out about a click that nothing followed at once. Its time is when that was certain: {@link #AFTER_MS}
 * after the click, or 7 seconds where nothing followed.
 */
public final class ClickReaction {
    /** The name that it is sent with. */
    public static final String EVENT = "$reaction";
    /** The id of the click's event. */
    public static final String CLICK = "click";
    /** How many milliseconds it took until something followed; null or left out if nothing did within 7 seconds. */
    public static final String AFTER_MS = "afterMs";
    /** The longest id of a click. */
    public static final int LONGEST_ID = 100;
    /** The longest time, in milliseconds. */
    public static final int LONGEST_MS = 60_000;

    private ClickReaction() {}

    /** Whether these are such properties. */
    public static boolean isTold(@Nullable Object click, @Nullable Object afterMs) {
        boolean timed =
                afterMs instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= LONGEST_MS;
        return click instanceof String id && !id.isBlank() && id.length() <= LONGEST_ID && (timed || afterMs == null);
    }
}
