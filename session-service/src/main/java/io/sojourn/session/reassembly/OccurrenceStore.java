package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.tenure.Tenure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the events of timelines in the form that the rules look at. */
@ApplicationScoped
class OccurrenceStore {
    private static final String SELECT = """
            SELECT u.window_index, e.at, e.event_id, e.kind, e.source_type, e.environment, e.url, coalesce(e.title, e.name), e.referrer,
                e.country, e.device_type, e.os, e.browser, e.screen, e.language, e.bot,
                CASE WHEN e.kind = 'activity' THEN e.properties ->> 'seconds' END,
                e.bot_reason, e.developer_reason, e.acquisition::text, e.name,
                CASE WHEN e.kind IN ('track', 'content', 'click', 'reaction') THEN e.properties::text END
            FROM unnest($1::int[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[], $6::timestamptz[])
                AS u(window_index, visitor_id, from_at, to_at, pulses_from, pulses_to)
            JOIN event_details e ON e.visitor_id = u.visitor_id AND e.at BETWEEN u.pulses_from AND u.pulses_to
                AND (e.kind IN ('activity', 'reaction') OR e.at BETWEEN u.from_at AND u.to_at)
            """;

    private final DatabaseContext context;

    @Inject
    OccurrenceStore(DatabaseContext context) {
        this.context = context;
    }

    /** The occurrences in the windows; each carries its window. */
    Uni<List<Found>> in(Sql sql, List<Window> windows) {
        if (windows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Integer[] indexes = IntStream.range(0, windows.size()).boxed().toArray(Integer[]::new);
        Long[] visitors = windows.stream().map(Window::visitorId).toArray(Long[]::new);
        return sql.rows(
                        SELECT,
                        indexes,
                        visitors,
                        times(windows, Window::from),
                        times(windows, Window::to),
                        times(windows, Window::pulsesFrom),
                        times(windows, Window::pulsesTo))
                .chain(rows -> context.onWorker(() -> rows.stream()
                        .map(row -> found(windows.get(row.count(0)), row))
                        .toList()));
    }

    private static Object[] times(List<Window> windows, ToLongFunction<Window> bound) {
        return SqlTypes.times(windows.stream().map(bound::applyAsLong).toList());
    }

    private static Found found(Window window, Row row) {
        Kind kind = Kind.of(row.text(3));
        Map<?, ?> properties = properties(row.textOrNull(21));
        Occurrence occurrence = new Occurrence(
                row.time(1),
                window.visitor,
                row.text(2),
                kind,
                window.tenure,
                row.text(4),
                row.text(5),
                row.textOrNull(6),
                row.textOrNull(7),
                row.textOrNull(8),
                acquisition(row.textOrNull(19)),
                client(row),
                kind.tags(row.textOrNull(20), properties),
                kind.gesture(properties),
                pulses(row.textOrNull(16)));
        return new Found(window.stretch, occurrence);
    }

    private static @Nullable ClientTraits client(Row row) {
        return row.isNull(15)
                ? null
                : new ClientTraits(
                        row.textOrNull(9),
                        row.textOrNull(10),
                        row.textOrNull(11),
                        row.textOrNull(12),
                        row.textOrNull(13),
                        row.textOrNull(14),
                        row.flag(15),
                        row.textOrNull(17),
                        row.textOrNull(18));
    }

    private static Map<?, ?> properties(@Nullable String json) {
        return json == null ? Map.of() : MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
    }

    private static @Nullable Acquisition acquisition(@Nullable String json) {
        return json == null ? null : MessageJson.read(json.getBytes(StandardCharsets.UTF_8), Acquisition.class);
    }

    /** Seconds as they stand in JSON, as in {@code [1700000000, 1700000001]}, in milliseconds. */
    private static List<Long> pulses(@Nullable String seconds) {
        if (seconds == null) {
            return List.of();
        }
        return Arrays.stream(seconds.replaceAll("[\\[\\]\\s]", "").split(","))
                .filter(second -> !second.isEmpty())
                .map(second -> Long.parseLong(second) * 1000)
                .toList();
    }

    /**
     * The part of one visitor's history that a stretch needs.
     *
     * @param visitor the visitor's key
     * @param pulseReach interaction pulses and what followed clicks are looked for this far around, in milliseconds
     */
    record Window(Stretch stretch, long visitorId, String visitor, Tenure tenure, long pulseReach) {
        boolean isEmpty() {
            return pulsesFrom() > pulsesTo();
        }

        private long from() {
            return low(stretch.interval().from());
        }

        private long to() {
            return high(stretch.interval().to());
        }

        private long pulsesFrom() {
            return low(stretch.interval().from() - pulseReach);
        }

        private long pulsesTo() {
            return high(stretch.interval().to() + pulseReach);
        }

        private long low(long at) {
            return Math.max(at, tenure.from());
        }

        private long high(long at) {
            return Math.min(at, tenure.until() - 1);
        }
    }

    /** An occurrence and the stretch that it is in. */
    record Found(Stretch stretch, Occurrence occurrence) {}
}
