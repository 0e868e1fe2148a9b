package io.sojourn.session.filters.bounds;

import io.sojourn.session.filters.Conditions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From which score to which, both included, as scores are shown: as whole numbers, at a time (P9). What a score was is told by the rank of its session, see
 * {@link io.sojourn.session.scoring.ActivityScore#rank}: scores are bounds of ranks.
 *
 * @param least how many half-lives before that time the rank of the lowest score is, as a negative number; null for no bound
 * @param tooMuch the same of the lowest score that is too high
 */
public record ScoreRange(
        Instant now, @Nullable Double least, @Nullable Double tooMuch) {
    /** After how long a score is worth a half, in milliseconds; the first parameter is the system. */
    public static final String HALF_LIFE = "(SELECT y.score_half_life_ms FROM system y WHERE y.id = $1)";

    /** The rank of a session {@code s}, in milliseconds since 1970. */
    public static final String RANK =
            "((extract(epoch FROM s.started_at) * 1000)::bigint + " + HALF_LIFE + " * s.activity_level / 1000)";

    private static final double HIGHEST = 100;
    private static final double HALF = 0.5;

    /** The range of some bounds, null without any. */
    public static @Nullable ScoreRange of(Bounds bounds, Instant now) {
        Double least = halfLives(bounds.least(), -HALF);
        Double tooMuch = halfLives(bounds.most(), HALF);
        return least == null && tooMuch == null ? null : new ScoreRange(now, least, tooMuch);
    }

    /** The lowest rank, in milliseconds since 1970. */
    public long leastRank(long halfLifeMs) {
        return least == null ? Long.MIN_VALUE : now.toEpochMilli() + (long) Math.ceil(least * halfLifeMs);
    }

    /** The highest rank, in milliseconds since 1970. */
    public long mostRank(long halfLifeMs) {
        return tooMuch == null ? Long.MAX_VALUE : now.toEpochMilli() + (long) Math.ceil(tooMuch * halfLifeMs) - 1;
    }

    /** Adds the conditions on sessions {@code s}. */
    public void restrict(Conditions conditions) {
        if (least != null) {
            conditions.and(RANK + " >= %s::bigint + ceil(%s::float8 * " + HALF_LIFE + ")", now.toEpochMilli(), least);
        }
        if (tooMuch != null) {
            conditions.and(RANK + " < %s::bigint + ceil(%s::float8 * " + HALF_LIFE + ")", now.toEpochMilli(), tooMuch);
        }
    }

    /** What is below or above all scores is no bound, or one that nothing is within. */
    private static @Nullable Double halfLives(@Nullable Long score, double rounding) {
        if (score == null || score == 0 && rounding < 0 || score >= HIGHEST && rounding > 0) {
            return null;
        }
        return Math.log(Math.max((score + rounding) / HIGHEST, 0)) / Math.log(2);
    }
}
