package io.sojourn.session.persons;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.person.VisitorKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds persons by what they are known as. */
@ApplicationScoped
class ListedPersonStore {
    private static final String SELECT = "SELECT p.id, p.key, p.user_id, " + PersonStore.SOME_ANONYMOUS_IDS
            + ", seen.sessions, seen.first_at, seen.last_at\n";
    private static final String SEEN = """
            CROSS JOIN LATERAL (
                SELECT count(*) AS sessions, min(s.started_at) AS first_at, max(s.ended_at) AS last_at
                FROM session s WHERE s.person_id = p.id
            ) seen
            ORDER BY p.key COLLATE "C"
            """;
    /** Who was named, but has no session (any more), is only known for whose a browser was before. */
    private static final String WITH_SESSIONS = "EXISTS (SELECT FROM session s WHERE s.person_id = p.id)";

    private static final String KNOWN_AS = """
            (p.key COLLATE "C" LIKE %1$s OR p.key COLLATE "C" LIKE %2$s OR p.id IN (
                SELECT o.person_id FROM visitor v JOIN tenure o ON o.visitor_id = v.id
                WHERE v.system_id = p.system_id AND v.key = %3$s
            ))""";

    private final Database database;

    @Inject
    ListedPersonStore(Database database) {
        this.database = database;
    }

    /**
     * Persons by their keys: users by their ids, then visitors who were never identified.
     *
     * @param search what a user's id or an anonymousId begins with; null for all
     * @param afterKey the key that the page begins after, null for the first page
     */
    Uni<List<Row>> list(UUID systemId, @Nullable String search, @Nullable String afterKey, int most) {
        Conditions conditions =
                new Conditions().and("p.system_id = %s", systemId).and(WITH_SESSIONS);
        if (search != null) {
            String browser = VisitorKey.ofBrowser(systemId, search).key();
            String user = VisitorKey.of(systemId, null, search).key();
            conditions.and(KNOWN_AS, prefix(user), prefix(browser), browser);
        }
        if (afterKey != null) {
            conditions.and("p.key COLLATE \"C\" > %s", afterKey);
        }
        String page = "FROM (SELECT * FROM person p WHERE %s ORDER BY p.key COLLATE \"C\" LIMIT %s) p\n"
                .formatted(conditions.sql(), conditions.parameter(most));
        return database.reading(sql -> sql.rows(SELECT + page + SEEN, conditions.parameters()));
    }

    private static String prefix(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
