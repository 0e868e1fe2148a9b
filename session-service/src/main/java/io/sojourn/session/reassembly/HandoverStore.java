package io.sojourn.session.reassembly;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.database.Sql;
import io.sojourn.database.SqlTypes;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.session.changes.ChangedSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells followers again of sessions whose events stayed as they were while a part of one of their person's browsers was handed over: the recordings made
 * there are another person's now.
 */
@ApplicationScoped
class HandoverStore {
    private static final String TOUCH = """
            UPDATE session s SET revision = s.revision + 1, has_recording = recorded(s.person_id, s.started_at, s.ended_at)
            FROM (
                SELECT DISTINCT t.id, t.started_at
                FROM unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) AS u(person_id, from_at, until_at)
                JOIN session t ON t.person_id = u.person_id
                    AND (u.from_at IS NULL OR t.ended_at >= u.from_at - interval '1 minute')
                    AND (u.until_at IS NULL OR t.started_at < u.until_at + interval '1 minute')
                WHERE t.changed_at <> now()::timestamptz(3)
            ) x
            WHERE s.id = x.id AND s.started_at = x.started_at
            RETURNING %s
            """.formatted(ChangedSessions.RETURNING);

    private final ChangedSessions changed;
    private final OutboxStore outbox;
    private final Clock clock;

    @Inject
    HandoverStore(ChangedSessions changed, OutboxStore outbox, Clock clock) {
        this.changed = changed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Publishes the sessions in the windows again, but for those that this transaction has changed already.
     *
     * @param handovers what changed hands; a person locked by the caller each
     */
    Uni<Void> publish(Sql sql, List<Handover> handovers) {
        if (handovers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UUID[] persons = handovers.stream().map(Handover::personId).toArray(UUID[]::new);
        Object[] from = SqlTypes.times(handovers.stream().map(Handover::from).toList());
        Object[] until = SqlTypes.times(handovers.stream().map(Handover::until).toList());
        return sql.rows(TOUCH, persons, from, until)
                .chain(rows -> changed.messages(sql, rows, clock.instant()))
                .chain(messages -> outbox.add(sql, entries(messages)));
    }

    private static List<OutboxEntry> entries(List<SessionMessage> messages) {
        return messages.stream().map(OutboxEntry::of).toList();
    }

    /**
     * A stretch of a browser's history that a person got or lost.
     *
     * @param from its beginning, null if it has none
     * @param until its end, null if it has none
     */
    record Handover(
            UUID personId, @Nullable Long from, @Nullable Long until) {}
}
