package io.sojourn.session.changes;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes messages from the rows of an update of sessions {@code s} joined with their persons {@code p}. */
public final class ChangedSessions {
    /** What the update has to return. */
    public static final String RETURNING = """
            s.system_id, s.id, s.revision, s.state, p.id, p.user_id, s.started_at, s.ended_at, s.event_count,
            ARRAY(
                SELECT anonymous_id(v.key) FROM visitor v WHERE v.person_id = p.id AND anonymous_id(v.key) IS NOT NULL
                UNION
                SELECT anonymous_id(v.key) FROM handover h JOIN visitor v ON v.id = h.visitor_id
                WHERE h.person_id = p.id AND anonymous_id(v.key) IS NOT NULL
                ORDER BY 1
            ), (
                SELECT json_agg(json_strip_nulls(json_build_object(
                        'anonymousId', anonymous_id(o.key), 'from', iso_time(o.from_at), 'until', iso_time(o.until_at)))
                    ORDER BY o.key, o.from_at NULLS FIRST)::text
                FROM owned_visitors(p.id) o WHERE anonymous_id(o.key) IS NOT NULL
                HAVING bool_or(o.from_at IS NOT NULL OR o.until_at IS NOT NULL)
            )
            """;

    private static final String CLOSED = "closed";

    private ChangedSessions() {}

    /** A message for each row: closed for sessions that are closed now, changed for the others. */
    public static List<SessionMessage> messages(List<Row> rows, Instant now) {
        return rows.stream().map(row -> message(row, now)).toList();
    }

    private static SessionMessage message(Row row, Instant now) {
        return new SessionMessage(
                SessionMessage.VERSION,
                row.id(0).toString(),
                row.id(1).toString(),
                row.number(2),
                row.text(3).equals(CLOSED) ? Change.CLOSED : Change.CHANGED,
                null,
                new Person(row.id(4).toString(), row.textOrNull(5), List.of(row.texts(9)), spans(row.textOrNull(10))),
                Instant.ofEpochMilli(row.time(6)),
                Instant.ofEpochMilli(row.time(7)),
                row.count(8),
                now);
    }

    private static @Nullable List<VisitorSpan> spans(@Nullable String json) {
        return json == null
                ? null
                : List.of(MessageJson.read(json.getBytes(StandardCharsets.UTF_8), VisitorSpan[].class));
    }
}
