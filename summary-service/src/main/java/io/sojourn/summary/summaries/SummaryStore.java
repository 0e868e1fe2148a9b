package io.sojourn.summary.summaries;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Keeps summaries; each is stored and put into the outbox in one transaction. */
@ApplicationScoped
public class SummaryStore {
    private static final String DELETE = "DELETE FROM summary WHERE system_id = $1 AND session_id = $2";

    private final Database database;
    private final DatabaseContext context;
    private final OutboxStore outbox;

    @Inject
    SummaryStore(Database database, DatabaseContext context, OutboxStore outbox) {
        this.database = database;
        this.context = context;
        this.outbox = outbox;
    }

    /** The summary of a session; empty while there is none. */
    Uni<Optional<StoredSummary>> find(SummaryId id) {
        return context.apart(() -> database.inTransaction(
                (session, sql) -> session.find(StoredSummary.class, id).map(Optional::ofNullable)));
    }

    /** Forgets the summary of a session; whether there was one. */
    Uni<Boolean> delete(SummaryId id) {
        return context.apart(() -> database.inTransaction(sql -> sql.update(DELETE, id.systemId(), id.sessionId())))
                .map(deleted -> deleted > 0);
    }

    /** Puts a summary in place of the one before and queues its insight. */
    Uni<Void> save(StoredSummary summary, InsightMessage insight) {
        return context.apart(() -> database.inTransaction((session, sql) ->
                session.merge(summary).chain(() -> outbox.add(sql, List.of(OutboxEntry.of(insight))))));
    }
}
