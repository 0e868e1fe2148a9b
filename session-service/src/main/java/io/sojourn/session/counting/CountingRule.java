package io.sojourn.session.counting;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions count: those for which no reason holds to leave them out. As conditions in SQL and as a test of what columns hold; both say the same
 * of any session.
 */
public final class CountingRule {
    /** In milliseconds: no session that is longer ever counts (S2). */
    public static final long LONGEST_MS = 12 * 3_600_000L;

    /**
     * The longest sessions of a system that count, in SQL: what its limits allow now, and never more than {@link #LONGEST_MS}. The first parameter is
     * the system's id.
     */
    public static final String LONGEST =
            "(SELECT least(y.maximum_duration_ms, " + LONGEST_MS + ") FROM system y WHERE y.id = $1)";

    private final Set<LeftOut> reasons;
    private final int bits;

    /**
     * For reasons that a filter may take away.
     *
     * @param optional of {@link LeftOut#BOTS}, {@link LeftOut#DEVELOPERS} and {@link LeftOut#OPEN}; the others always hold
     */
    public CountingRule(Collection<LeftOut> optional) {
        reasons = EnumSet.of(LeftOut.FUTURE, LeftOut.TOO_LONG);
        reasons.addAll(optional);
        bits = reasons.stream().mapToInt(LeftOut::bit).sum();
    }

    /** The condition on sessions {@code s} that count. */
    public String counted() {
        return reasons.stream().map(LeftOut::doesNotHold).collect(Collectors.joining(" AND "));
    }

    /** The condition on sessions {@code s} that are left out for a reason. */
    public String leftOut(LeftOut reason) {
        return reasons.contains(reason)
                ? Stream.concat(
                                reasons.stream()
                                        .filter(earlier -> earlier.compareTo(reason) < 0)
                                        .map(LeftOut::doesNotHold),
                                Stream.of(reason.holds()))
                        .collect(Collectors.joining(" AND "))
                : "false";
    }

    /**
     * Whether a session counts.
     *
     * @param flags with the reasons' bits
     * @param longestMs as {@link #LONGEST} tells it
     */
    public boolean counts(int flags, long durationMs, long longestMs) {
        return (flags & bits) == 0 && durationMs <= longestMs;
    }

    /** Why a session does not count; null if it does. What is left out as too late never comes here. */
    public @Nullable LeftOut reason(int flags, long durationMs, long longestMs) {
        if (counts(flags, durationMs, longestMs)) {
            return null;
        }
        return durationMs > longestMs ? LeftOut.TOO_LONG : flagged(flags & bits);
    }

    private static LeftOut flagged(int flags) {
        if ((flags & LeftOut.BOTS.bit()) != 0) {
            return LeftOut.BOTS;
        }
        return (flags & LeftOut.DEVELOPERS.bit()) != 0 ? LeftOut.DEVELOPERS : LeftOut.OPEN;
    }
}
