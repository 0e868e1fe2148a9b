package io.sojourn.session.frustration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The signals of frustration in a session (P20), and what has to be kept to go on with them.
 *
 * @param counts by kind; kinds that do not occur are left out
 * @param signals the first {@link FrustrationSignals#MOST_LISTED}, in the order in which they were certain
 * @param run the clicks that the next one may complete to a rage click, null if it cannot
 * @param used whether something was done on the page that was last shown, where that still matters
 */
public record Frustration(
        Map<SignalKind, Integer> counts,
        List<Signal> signals,
        @Nullable ClickRun run,
        boolean used) {
    /** Of a session without any. */
    public static final Frustration NONE = new Frustration(Map.of(), List.of(), null, false);

    /** How many signals of a kind there are. */
    public int count(SignalKind kind) {
        return counts.getOrDefault(kind, 0);
    }
}
