package io.sojourn.session.sessions;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.FieldChecks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a system are asked for; null for no restriction.
 *
 * @param from the earliest start
 * @param to the first start that is too late
 * @param state open or closed
 * @param user a user id or an anonymousId
 */
record SessionFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String state,
        @Nullable String user) {
    private static final String OF_USER = """
            s.person_id IN (
                SELECT p.id FROM person p WHERE p.system_id = $1 AND p.user_id = %1$s
                UNION SELECT v.person_id FROM visitor v WHERE v.system_id = $1 AND v.key = %2$s
                UNION SELECT h.person_id FROM visitor v JOIN handover h ON h.visitor_id = v.id
                WHERE v.system_id = $1 AND v.key = %2$s
            )""";

    static SessionFilter parse(
            @Nullable String from, @Nullable String to, @Nullable String state, @Nullable String user) {
        FieldChecks checks = new FieldChecks();
        Instant first = checks.time(from, "/from");
        Instant last = checks.time(to, "/to");
        checks.require(first == null || last == null || first.isBefore(last), "/to", "order", "Give a time after from.")
                .require(
                        state == null || List.of("open", "closed").contains(state),
                        "/state",
                        "choice",
                        "Give open or closed.")
                .done();
        return new SessionFilter(first, last, state, user);
    }

    /** The conditions in SQL on the sessions {@code s}. */
    Conditions conditions(UUID systemId, @Nullable Cursor after) {
        Conditions conditions = new Conditions().and("s.system_id = %s", systemId);
        if (from != null) {
            conditions.and("s.started_at >= %s", SqlTypes.time(from.toEpochMilli()));
        }
        if (to != null) {
            conditions.and("s.started_at < %s", SqlTypes.time(to.toEpochMilli()));
        }
        if (state != null) {
            conditions.and("s.state = %s", state);
        }
        if (user != null) {
            conditions.and(OF_USER, user, VisitorKey.ofBrowser(systemId, user).key());
        }
        if (after != null) {
            conditions.and("(s.started_at, s.id) < (%s, %s)", SqlTypes.time(after.at()), sessionId(after));
        }
        return conditions;
    }

    private static UUID sessionId(Cursor cursor) {
        return cursor.uuid();
    }
}
