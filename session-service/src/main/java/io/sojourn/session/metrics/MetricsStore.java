package io.sojourn.session.metrics;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.metrics.Distribution.Bucket;
import io.sojourn.session.metrics.RangeNumbers.Excluded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes the numbers about sessions in the database, exactly. */
@ApplicationScoped
class MetricsStore {
    private static final String NUMBERS = """
            , by_person AS (SELECT count(*) AS sessions, sum(duration_ms) AS duration FROM counted GROUP BY person_id)
            SELECT coalesce(sum(p.sessions), 0)::bigint, count(*), coalesce(sum(p.duration), 0)::bigint,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY p.duration::float8 / p.sessions),
                (SELECT count(*) FROM matching WHERE excluded = 'overTwelveHours'),
                (SELECT count(*) FROM matching WHERE excluded = 'bot'),
                (SELECT count(*) FROM matching WHERE excluded = 'developer'),
                (SELECT count(*) FROM matching WHERE excluded = 'open')
            FROM by_person p
            """;
    private static final String OVER_TIME = """
            , by_person AS (
                SELECT date_trunc(step.unit, started_at, step.zone) AS at, count(*) AS sessions, sum(duration_ms) AS duration
                FROM counted CROSS JOIN step GROUP BY 1, person_id
            )
            SELECT at, sum(sessions)::bigint, count(*), sum(duration)::bigint,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY duration::float8 / sessions)
            FROM by_person GROUP BY at
            """;
    /** Six buckets: see {@link Distribution}. */
    private static final String DISTRIBUTION = """
            , span AS (SELECT min(duration_ms) AS shortest, max(duration_ms) AS longest FROM counted)
            SELECT shortest, longest,
                CASE WHEN longest = shortest THEN 0 ELSE least(5, (duration_ms - shortest) * 6 / (longest - shortest)) END AS bucket,
                count(*)
            FROM counted CROSS JOIN span GROUP BY 1, 2, 3
            """;

    private final Database database;

    @Inject
    MetricsStore(Database database) {
        this.database = database;
    }

    /** The general numbers (M1 to M5). */
    Uni<RangeNumbers> numbers(UUID systemId, SessionFilter filter) {
        CountedSessions sessions = CountedSessions.of(systemId, filter);
        return rows(sessions.sql() + NUMBERS, sessions.parameters()).map(rows -> numbers(rows.getFirst()));
    }

    /** The general numbers of each step of time in which a session counts (M7), by the step's beginning. */
    Uni<Map<Instant, SessionNumbers>> overTime(UUID systemId, SessionFilter filter, TimeStep step) {
        CountedSessions sessions = CountedSessions.of(systemId, filter);
        Conditions parameters = sessions.parameters();
        String steps = ", step AS (SELECT %s::text AS unit, %s::text AS zone)"
                .formatted(
                        parameters.parameter(step.unit()),
                        parameters.parameter(step.zone().getId()));
        return rows(sessions.sql() + steps + OVER_TIME, parameters).map(rows -> rows.stream()
                .collect(Collectors.toMap(
                        row -> Instant.ofEpochMilli(row.time(0)), row -> SessionNumbers.from(row, 1))));
    }

    /** The durations in buckets (M6); none if no session counts. */
    Uni<List<Bucket>> distribution(UUID systemId, SessionFilter filter) {
        CountedSessions sessions = CountedSessions.of(systemId, filter);
        return rows(sessions.sql() + DISTRIBUTION, sessions.parameters()).map(MetricsStore::buckets);
    }

    private Uni<List<Row>> rows(String statement, Conditions parameters) {
        return database.reading(sql -> sql.rows(statement, parameters.parameters()));
    }

    private static RangeNumbers numbers(Row row) {
        return new RangeNumbers(
                SessionNumbers.from(row, 0), new Excluded(row.number(4), row.number(5), row.number(6), row.number(7)));
    }

    private static List<Bucket> buckets(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        long[] counts = new long[Distribution.BUCKETS];
        rows.forEach(row -> counts[(int) row.number(2)] = row.number(3));
        return Distribution.of(rows.getFirst().number(0), rows.getFirst().number(1), counts);
    }
}
