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
    /**
     * In milliseconds: no session that is longer ever counts, whatever the limits of its system are or were. Limits say how sessions to come are cut;
     * numbers of the past do not change with them.
     */
    public static final long LONGEST_MS = 12 * 3_600_000L;

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
     */
    public boolean counts(int flags, long durationMs) {
        return (flags & bits) == 0 && durationMs <= LONGEST_MS;
    }

    /** Why a session does not count; null if it does. What is left out as too late never comes here. */
    public @Nullable LeftOut reason(int flags, long durationMs) {
        if (counts(flags, durationMs)) {
            return null;
        }
        return durationMs > LONGEST_MS ? LeftOut.TOO_LONG : flagged(flags & bits);
    }

    private static LeftOut flagged(int flags) {
        if ((flags & LeftOut.BOTS.bit()) != 0) {
            return LeftOut.BOTS;
        }
        return (flags & LeftOut.DEVELOPERS.bit()) != 0 ? LeftOut.DEVELOPERS : LeftOut.OPEN;
    }
}
