package io.sojourn.contracts.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The property of an activity event that lists the seconds in which its visitor did something. */
public final class ActivitySeconds {
    /** The name of the property. */
    public static final String PROPERTY = "seconds";
    /** How many one event may list. */
    public static final int MOST = 3600;

    private ActivitySeconds() {}

    /** Whether a value is such a list: of whole numbers, at most {@link #MOST}. */
    public static boolean areListed(@Nullable Object value) {
        return value instanceof List<?> seconds
                && seconds.size() <= MOST
                && seconds.stream().allMatch(second -> second instanceof Integer || second instanceof Long);
    }
}
