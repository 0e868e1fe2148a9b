package io.sojourn.session.metrics;

import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.Contents;
import io.sojourn.session.filters.Happened;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.filters.bounds.Bounds;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.frustration.SignalKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes up filters of the sessions of {@link NumbersProperties}. */
final class RandomFilters {
    private static final long BEGINNING = NumbersProperties.BEGINNING;
    private static final long HOUR = NumbersProperties.HOUR;

    private RandomFilters() {}

    /** Any of them. */
    static SessionFilter next(Random random) {
        return new SessionFilter(
                new TimeRange(
                        random.nextBoolean() ? Instant.ofEpochMilli(BEGINNING + 40 * HOUR) : null,
                        random.nextBoolean() ? Instant.ofEpochMilli(BEGINNING + 90 * HOUR) : null,
                        List.of("start", "end", "overlap").get(random.nextInt(3))),
                random.nextInt(4) == 0 ? "open" : null,
                null,
                random.nextInt(8) == 0 ? new UUID(9, 3) : null,
                values(random),
                contents(random),
                choice(random),
                choice(random),
                random.nextInt(5) == 0 ? random.nextBoolean() : null,
                bounds(random),
                random.nextInt(4) == 0 ? scores(random) : null,
                false,
                null);
    }

    private static ScoreRange scores(Random random) {
        Instant now = Instant.ofEpochMilli(BEGINNING + 200 * HOUR);
        return new ScoreRange(now, random.nextBoolean() ? -2.5 : null, -1.0);
    }

    private static Map<String, List<String>> values(Random random) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            values.put("s.country", random.nextBoolean() ? List.of("DE", "unknown") : List.of("FR", "XX"));
        }
        if (random.nextInt(3) == 0) {
            values.put("s.browser", List.of("b1", "b2"));
        }
        return values;
    }

    private static Map<String, Bounds> bounds(Random random) {
        Bounds duration = new Bounds(random.nextBoolean() ? 100L : null, random.nextBoolean() ? 40_000L : null);
        return Map.of(
                "s.duration_ms", duration, "s.active_ms", new Bounds(20L, null), "s.event_count", new Bounds(null, 7L));
    }

    private static Contents contents(Random random) {
        return new Contents(
                random.nextInt(3) == 0 ? List.of("docs", "blog") : List.of(),
                random.nextInt(3) == 0 ? List.of("event:a", "property:d=e") : List.of(),
                random.nextInt(4) == 0 ? random.nextBoolean() : null,
                random.nextInt(4) == 0 ? List.of("blog", "mail") : List.of(),
                random.nextInt(4) == 0 ? List.of(SignalKind.RAGE, SignalKind.QUICK_BACK) : List.of(),
                Happened.ANYTHING);
    }

    private static Choice choice(Random random) {
        return Choice.values()[random.nextInt(3)];
    }
}
