package io.sojourn.session.changes;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.frustration.SignalKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes changed sessions in bulk. A changed session is open (again) until the sweep closes it. */
@ApplicationScoped
class ChangeStore {
    private static final BulkColumns<Change> COLUMNS = columns();
    private static final BulkColumns<Change> COLUMNS_AND_PLACE = columns().time("known_start", Change::knownStart);

    private static final String INSERT =
            "INSERT INTO session (%s, changed_at) SELECT %s, now() FROM %s RETURNING id, revision"
                    .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String UPDATE = """
            UPDATE session s SET %s, changed_at = now(), state = 'open', revision = s.revision + 1
            FROM %s WHERE s.id = u.id AND s.started_at = u.known_start RETURNING s.id, s.revision
            """.formatted(COLUMNS.assignments(), COLUMNS_AND_PLACE.rows());
    private static final String DELETE = """
            DELETE FROM session s USING unnest($1::uuid[], $2::timestamptz[]) AS u(id, started_at)
            WHERE s.id = u.id AND s.started_at = u.started_at RETURNING s.id, s.revision, s.event_count
            """;
    private static final String ALIAS = """
            INSERT INTO session_alias (id, system_id, session_id)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[])
            """;
    private static final String REDIRECT = """
            UPDATE session_alias a SET session_id = u.into_id
            FROM unnest($1::uuid[], $2::uuid[]) AS u(id, into_id) WHERE a.session_id = u.id
            """;
    private static final BulkColumns<Change> RECORDED = new BulkColumns<Change>()
            .id("id", Change::id)
            .id("person_id", change -> change.draft().personId())
            .time("started_at", of(AssembledSession::startedAt))
            .time("ended_at", of(AssembledSession::endedAt))
            .flag("was", Change::wasRecorded);
    // Whether anybody recorded the person at all is asked first: that is one look into an index.
    private static final String FLAG_RECORDINGS = """
            UPDATE session s SET has_recording = x.there FROM (
                SELECT u.id, u.started_at, u.was, EXISTS (
                    SELECT FROM (
                        SELECT w.id FROM visitor w WHERE w.person_id = u.person_id
                        UNION ALL SELECT h.visitor_id FROM handover h WHERE h.person_id = u.person_id
                    ) o JOIN visitor v ON v.id = o.id
                    JOIN recording_span r ON r.system_id = v.system_id AND r.visitor_key = v.key
                ) AND recorded(u.person_id, u.started_at, u.ended_at) AS there FROM %s
            ) x WHERE x.there <> x.was AND s.id = x.id AND s.started_at = x.started_at
            """.formatted(RECORDED.rows());

    /** Adds new sessions. */
    Uni<Map<UUID, Long>> add(Sql sql, List<Change> added) {
        return written(sql, INSERT, COLUMNS.parameters(added), added);
    }

    /** Writes sessions that are stored already. */
    Uni<Map<UUID, Long>> update(Sql sql, List<Change> updated) {
        return written(sql, UPDATE, COLUMNS_AND_PLACE.parameters(updated), updated);
    }

    /** Marks those of the sessions that have a recording. */
    Uni<Void> flagRecordings(Sql sql, List<Change> changes) {
        List<Change> unclear =
                changes.stream().filter(Change::mayBeRecordedOtherwise).toList();
        return unclear.isEmpty()
                ? Uni.createFrom().voidItem()
                : sql.update(FLAG_RECORDINGS, RECORDED.parameters(unclear)).replaceWithVoid();
    }

    /** Removes sessions that were merged; from now on their ids lead to the session that they are part of. */
    Uni<List<Merged>> merge(Sql sql, Map<KnownSession, UUID> merges) {
        if (merges.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<KnownSession> gone = List.copyOf(merges.keySet());
        UUID[] ids = gone.stream().map(KnownSession::id).toArray(UUID[]::new);
        UUID[] systems = gone.stream().map(KnownSession::systemId).toArray(UUID[]::new);
        UUID[] into = gone.stream().map(merges::get).toArray(UUID[]::new);
        Object[] starts = SqlTypes.times(
                gone.stream().map(session -> session.interval().from()).toList());
        return sql.rows(DELETE, ids, starts)
                .call(() -> sql.update(REDIRECT, ids, into))
                .call(() -> sql.update(ALIAS, ids, systems, into))
                .map(rows -> merged(rows, merges));
    }

    private static Uni<Map<UUID, Long>> written(Sql sql, String statement, Object[] parameters, List<Change> changes) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return sql.rows(statement, parameters).map(rows -> {
            Map<UUID, Long> revisions = new HashMap<>();
            rows.forEach(row -> revisions.put(row.id(0), row.number(1)));
            return revisions;
        });
    }

    private static List<Merged> merged(List<Row> rows, Map<KnownSession, UUID> merges) {
        Map<UUID, KnownSession> byId = new HashMap<>();
        merges.keySet().forEach(session -> byId.put(session.id(), session));
        return rows.stream()
                .map(row -> {
                    KnownSession session = byId.get(row.id(0));
                    return new Merged(session, merges.get(session), row.number(1) + 1, row.count(2));
                })
                .toList();
    }

    private static BulkColumns<Change> columns() {
        return withContent(new BulkColumns<Change>()
                .id("id", Change::id)
                .id("system_id", change -> change.draft().systemId())
                .id("person_id", change -> change.draft().personId())
                .time("started_at", of(AssembledSession::startedAt))
                .time("ended_at", of(AssembledSession::endedAt))
                .time("ended_slot", of(AssembledSession::endSlot))
                .id("first_event", of(AssembledSession::firstEvent))
                .text("began_because", of(session -> session.beganBecause().wireName()))
                .text("ended_because", of(session -> session.endedBecause().wireName()))
                .number("fingerprint", Change::fingerprint));
    }

    private static BulkColumns<Change> withContent(BulkColumns<Change> columns) {
        return withSignals(columns)
                .number("event_count", of(session -> (long) session.eventCount()))
                .number("page_view_count", of(session -> (long) session.pageViewCount()))
                .number("click_count", count(Kind.CLICK))
                .number("input_count", count(Kind.INPUT))
                .number("error_count", count(Kind.ERROR))
                .number("interaction_count", count(Kind.CONTENT))
                .text("landing_page", of(AssembledSession::landingPage))
                .text("exit_page", of(AssembledSession::exitPage))
                .text("referrer", of(AssembledSession::referrer))
                .text("channel", of(AssembledSession::channel))
                .texts("source_types", of(AssembledSession::sourceTypes))
                .texts("prompted_by", of(AssembledSession::promptedBy))
                .texts("tags", of(AssembledSession::tags))
                .time("product_from", of(AssembledSession::productFrom))
                .time("product_until", of(AssembledSession::productUntil))
                .time("product_before", change -> change.draft().productBefore())
                .text("country", client(ClientTraits::country))
                .text("device_type", client(ClientTraits::deviceType))
                .text("os", client(ClientTraits::os))
                .text("browser", client(ClientTraits::browser))
                .text("screen", client(ClientTraits::screen))
                .text("language", client(ClientTraits::language))
                .flag("bot", of(session -> session.client().bot()))
                .text("bot_reason", client(ClientTraits::botReason))
                .text("developer_reason", client(ClientTraits::developerReason))
                .text("environment", of(AssembledSession::environment))
                .json("details", Change::details);
    }

    private static BulkColumns<Change> withSignals(BulkColumns<Change> columns) {
        return columns.number("active_ms", of(AssembledSession::activeMs))
                .number("rage_count", signals(SignalKind.RAGE))
                .number("dead_count", signals(SignalKind.DEAD))
                .number("slow_count", signals(SignalKind.SLOW))
                .number("quick_back_count", signals(SignalKind.QUICK_BACK))
                .number("activity_level", of(session -> (long) session.activityLevel()))
                .number("definitions", change -> (long) AssembledSession.DEFINITIONS);
    }

    private static Function<Change, @Nullable Long> count(Kind kind) {
        return change -> (long) change.draft().session().count(kind);
    }

    private static Function<Change, @Nullable Long> signals(SignalKind kind) {
        return change -> (long) change.draft().session().frustration().count(kind);
    }

    private static Function<Change, @Nullable String> client(Function<ClientTraits, @Nullable String> part) {
        return change -> part.apply(change.draft().session().client());
    }

    private static <V> Function<Change, V> of(Function<AssembledSession, V> part) {
        return change -> part.apply(change.draft().session());
    }

    /** A session that is part of another one from this revision of it on. */
    record Merged(KnownSession session, UUID into, long revision, int eventCount) {}
}
