package io.sojourn.session.changes;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.session.person.PersonProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what differs between known sessions and drafts, and tells followers of it, in one transaction. */
@ApplicationScoped
public class ChangeService {
    private final DatabaseContext context;
    private final ChangeStore store;
    private final OutboxStore outbox;
    private final Clock clock;

    @Inject
    ChangeService(DatabaseContext context, ChangeStore store, OutboxStore outbox, Clock clock) {
        this.context = context;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Puts the drafts in place of the known sessions, and continues others.
     *
     * @param heirs the known sessions, and the drafts that hold their first events now
     * @param profiles the persons of the drafts
     */
    public Uni<Void> apply(
            Sql sql,
            Heirs heirs,
            List<Draft> drafts,
            List<Continuation> continuations,
            Map<UUID, PersonProfile> profiles) {
        return context.onWorker(() -> ChangeSet.of(heirs, drafts, continuations, UUID::randomUUID))
                .chain(changes -> changes.isEmpty() ? Uni.createFrom().voidItem() : write(sql, changes, profiles));
    }

    private Uni<Void> write(Sql sql, ChangeSet changes, Map<UUID, PersonProfile> profiles) {
        ChangeMessages messages = new ChangeMessages(profiles, clock.instant());
        return store.merge(sql, changes.merges())
                .chain(merged -> store.add(sql, changes.added())
                        .invoke(revisions -> messages.changed(changes.added(), revisions, SessionMessage.Change.OPENED))
                        .chain(() -> store.update(sql, changes.updated()))
                        .invoke(revisions ->
                                messages.changed(changes.updated(), revisions, SessionMessage.Change.CHANGED))
                        .invoke(() -> messages.merged(merged, changes)))
                .chain(() -> store.flagRecordings(sql, changes.changes()))
                .chain(() -> outbox.add(sql, messages.entries()));
    }

    /**
     * A session that follows from a known one and the events after it.
     *
     * @param known null if the session is new
     */
    public record Continuation(@Nullable KnownSession known, Draft draft) {}
}
