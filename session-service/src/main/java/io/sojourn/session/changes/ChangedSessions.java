package io.sojourn.session.changes;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.Row;
import io.sojourn.session.person.PersonProfile;
import io.sojourn.session.person.PersonStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes messages from the rows of an update of sessions {@code s} joined with their persons {@code p}. */
public final class ChangedSessions {
    /** What the update has to return. */
    public static final String RETURNING = """
            s.system_id, s.id, s.revision, s.state, p.id, p.user_id, s.started_at, s.ended_at, s.event_count,
            """ + PersonStore.ANONYMOUS_IDS + """
            , CASE WHEN EXISTS (SELECT FROM owned_visitors(p.id) o WHERE o.from_at IS NOT NULL OR o.until_at IS NOT NULL) THEN (
                SELECT coalesce(json_agg(json_strip_nulls(json_build_object(
                        'anonymousId', anonymous_id(o.key), 'from', iso_time(o.from_at), 'until', iso_time(o.until_at)))
                    ORDER BY o.key, o.from_at NULLS FIRST), '[]')::text
                FROM (
                    SELECT * FROM owned_visitors(p.id) o WHERE anonymous_id(o.key) IS NOT NULL
                        AND (o.from_at IS NULL OR o.from_at <= s.ended_at + interval '1 minute')
                        AND (o.until_at IS NULL OR o.until_at > s.started_at - interval '1 minute')
                    LIMIT\s""" + PersonProfile.MOST_BROWSERS + """
                ) o
            ) END
            """;

    private static final String CLOSED = "closed";

    private ChangedSessions() {}

    /** A message for each row: closed for sessions that are closed now, changed for the others. */
    public static List<SessionMessage> messages(List<Row> rows, Instant now) {
        return rows.stream()
                .map(row -> message(row, row.number(2), change(row), now))
                .toList();
    }

    /** The last message of each session that was removed, from the rows of a deletion. */
    public static List<SessionMessage> expired(List<Row> rows, Instant now) {
        return rows.stream()
                .map(row -> message(row, row.number(2) + 1, Change.EXPIRED, now))
                .toList();
    }

    private static Change change(Row row) {
        return row.text(3).equals(CLOSED) ? Change.CLOSED : Change.CHANGED;
    }

    private static SessionMessage message(Row row, long revision, Change change, Instant now) {
        return new SessionMessage(
                SessionMessage.VERSION,
                row.id(0).toString(),
                row.id(1).toString(),
                revision,
                change,
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
