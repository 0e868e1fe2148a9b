package io.sojourn.session.persons;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.session.counting.CountingRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads all that is known about one person. */
@ApplicationScoped
class PersonDetailStore {
    private static final String NUMBERS = """
            SELECT p.id, p.user_id,
                (SELECT min(s.started_at) FROM session s WHERE s.person_id = p.id),
                (SELECT max(s.ended_at) FROM session s WHERE s.person_id = p.id),
                n.sessions, n.first_start, n.last_start, n.duration, n.active, n.events, n.pages, n.clicks, n.errors, n.recorded, n.open
            FROM person p
            CROSS JOIN LATERAL (
                SELECT count(*) AS sessions, min(s.started_at) AS first_start, max(s.started_at) AS last_start,
                    coalesce(sum(s.duration_ms), 0)::bigint AS duration, coalesce(sum(s.active_ms), 0)::bigint AS active,
                    coalesce(sum(s.event_count), 0) AS events, coalesce(sum(s.page_view_count), 0) AS pages,
                    coalesce(sum(s.click_count), 0) AS clicks, coalesce(sum(s.error_count), 0) AS errors,
                    count(*) FILTER (WHERE s.has_recording) AS recorded, count(*) FILTER (WHERE s.state = 'open') AS open
                FROM session s WHERE s.person_id = p.id AND s.duration_ms <= %s
            ) n
            WHERE p.system_id = $1 AND p.id = person_now($1, $2)
            """.formatted(CountingRule.LONGEST_MS);

    private static final String DEVICES = """
            SELECT s.device_type, s.os, s.browser, s.screen, count(*), min(s.started_at), max(s.ended_at)
            FROM session s WHERE s.system_id = $1 AND s.person_id = $2
            GROUP BY 1, 2, 3, 4 ORDER BY 7 DESC, 1, 2, 3, 4 LIMIT 50
            """;
    /** Of each of the person's visitors all parts of its history, also those that are others'. */
    private static final String VISITORS = """
            SELECT v.id, v.key, seen.first_at, seen.last_at, nullif(o.from_at, '-infinity'), nullif(o.until_at, 'infinity'), p.id, p.user_id
            FROM (SELECT DISTINCT t.visitor_id AS id, t.key FROM tenure t WHERE t.person_id = $2 ORDER BY 1 LIMIT %d) v
            CROSS JOIN LATERAL (
                SELECT (SELECT e.at FROM event_details e WHERE e.visitor_id = v.id ORDER BY e.at LIMIT 1) AS first_at,
                    (SELECT e.at FROM event_details e WHERE e.visitor_id = v.id ORDER BY e.at DESC LIMIT 1) AS last_at
            ) seen
            JOIN tenure o ON o.visitor_id = v.id
            JOIN person p ON p.id = o.person_id AND p.system_id = $1
            ORDER BY v.id, o.from_at
            """.formatted(PersonDetails.MOST_VISITORS);

    private final Database database;

    @Inject
    PersonDetailStore(Database database) {
        this.database = database;
    }

    /** A person of a system, by its id or by one that it had before it was identified; null if there is none. */
    Uni<@Nullable PersonDetails> find(UUID systemId, UUID personId) {
        return database.reading(sql -> sql.rows(NUMBERS, systemId, personId)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().<PersonDetails>nullItem()
                        : details(sql, systemId, found.getFirst().id(0), found.getFirst())));
    }

    private static Uni<PersonDetails> details(Sql sql, UUID systemId, UUID personId, Row numbers) {
        return sql.rows(DEVICES, systemId, personId).chain(devices -> sql.rows(VISITORS, systemId, personId)
                .map(visitors -> details(numbers, devices, visitors)));
    }

    private static PersonDetails details(Row numbers, List<Row> devices, List<Row> visitors) {
        return new PersonDetails(
                numbers.id(0).toString(),
                numbers.textOrNull(1),
                PersonNumbers.from(numbers, 2),
                devices.stream().map(UsedDevice::from).toList(),
                KnownVisitor.from(visitors, numbers.id(0)));
    }
}
