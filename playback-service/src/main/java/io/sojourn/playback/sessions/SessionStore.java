package io.sojourn.playback.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The newest known state of each session. */
@ApplicationScoped
public class SessionStore {
    private static final BulkColumns<SessionMessage> COLUMNS = new BulkColumns<SessionMessage>()
            .text("system_id", SessionMessage::systemId)
            .text("session_id", SessionMessage::sessionId)
            .number("revision", SessionMessage::revision)
            .json("anonymous_ids", message -> json(message.person().anonymousIds()))
            .json("visitor_spans", message -> jsonOrNull(message.person().visitorSpans()))
            .time("started_at", message -> message.startedAt().toEpochMilli())
            .time("ended_at", message -> message.endedAt().toEpochMilli())
            .text("merged_into", SessionMessage::mergedInto)
            .flag("expired", message -> message.change() == Change.EXPIRED);
    private static final String KEEP = """
            INSERT INTO session_interval AS known (%s) SELECT %s FROM %s
            ON CONFLICT (system_id, session_id) DO UPDATE SET revision = excluded.revision,
                anonymous_ids = excluded.anonymous_ids, visitor_spans = excluded.visitor_spans, started_at = excluded.started_at, ended_at = excluded.ended_at,
                merged_into = excluded.merged_into, expired = excluded.expired
            WHERE known.revision < excluded.revision""".formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    // Merges form chains, never long; the bound is for data that should not be.
    private static final String FIND = """
            WITH RECURSIVE heir AS (
                SELECT s.*, 0 AS depth FROM session_interval s WHERE s.system_id = $1 AND s.session_id = lower($2)
                UNION ALL
                SELECT s.*, heir.depth + 1 FROM heir
                JOIN session_interval s ON s.system_id = heir.system_id AND s.session_id = heir.merged_into
                WHERE heir.depth < 100)
            SELECT system_id, session_id, started_at, ended_at, coalesce(visitor_spans,
                (SELECT jsonb_agg(jsonb_build_object('anonymousId', id)) FROM jsonb_array_elements_text(anonymous_ids) id),
                '[]')::text
            FROM heir WHERE merged_into IS NULL AND NOT expired""";
    private static final String PARTS = """
            WITH RECURSIVE part AS (
                SELECT $2::text AS session_id, 0 AS depth
                UNION ALL
                SELECT s.session_id, part.depth + 1 FROM part
                JOIN session_interval s ON s.system_id = $1 AND s.merged_into = part.session_id
                WHERE part.depth < 100)
            SELECT DISTINCT session_id FROM part""";

    private final Database database;
    private final DatabaseContext context;

    @Inject
    SessionStore(Database database, DatabaseContext context) {
        this.database = database;
        this.context = context;
    }

    /** Keeps the messages' states, each unless a newer one of its session is known. */
    Uni<Void> keepNewest(List<SessionMessage> messages) {
        if (messages.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] parameters = COLUMNS.parameters(List.copyOf(newest(messages)));
        return context.apart(() -> database.inTransaction(sql -> sql.update(KEEP, parameters)))
                .replaceWithVoid();
    }

    /** The session of an id, or the one that it was merged into; empty if there is none or it expired. */
    public Uni<Optional<SessionInterval>> find(String systemId, String sessionId) {
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, systemId, sessionId)))
                .map(rows -> rows.stream().findFirst().map(SessionStore::interval));
    }

    /** The ids of a session and of all that were merged into it. */
    Uni<List<String>> idsOf(String systemId, String sessionId) {
        return context.apart(() -> database.reading(sql -> sql.rows(PARTS, systemId, sessionId)))
                .map(rows -> rows.stream().map(row -> row.text(0)).toList());
    }

    /** In the order of their keys: instances that write the same sessions at the same time must not wait for each other in a circle. */
    private static Collection<SessionMessage> newest(List<SessionMessage> messages) {
        BinaryOperator<SessionMessage> newer = (one, other) -> one.revision() < other.revision() ? other : one;
        Map<String, SessionMessage> newest = messages.stream()
                .collect(Collectors.toMap(SessionMessage::key, message -> message, newer, TreeMap::new));
        return newest.values();
    }

    private static String json(List<?> values) {
        return new String(MessageJson.write(values), UTF_8);
    }

    private static @Nullable String jsonOrNull(@Nullable List<?> values) {
        return values == null ? null : json(values);
    }

    private static SessionInterval interval(Row row) {
        return new SessionInterval(
                row.text(0),
                row.text(1),
                List.of(MessageJson.read(row.text(4).getBytes(UTF_8), VisitorSpan[].class)),
                Instant.ofEpochMilli(row.time(2)),
                Instant.ofEpochMilli(row.time(3)));
    }
}
