package io.sojourn.session.catalog;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.database.Database;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.messaging.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of the catalog: what is written to the database and what is published are one transaction. */
@ApplicationScoped
public class CatalogChanges {
    private final Database database;
    private final OutboxStore outbox;
    private final OutboxPublisher publisher;

    @Inject
    CatalogChanges(Database database, OutboxStore outbox, OutboxPublisher publisher) {
        this.database = database;
        this.outbox = outbox;
        this.publisher = publisher;
    }

    /** Reads entities. */
    public <T> Uni<T> reading(Function<Mutiny.Session, Uni<T>> work) {
        return database.inTransaction((session, sql) -> work.apply(session));
    }

    /** Changes entities, and publishes what the work puts and removes. */
    public <T> Uni<T> change(BiFunction<Mutiny.Session, Published, Uni<T>> work) {
        Published published = new Published();
        return database.inTransaction((session, sql) -> work.apply(session, published)
                        .call(session::flush)
                        .call(() -> outbox.add(sql, published.entries)))
                .invoke(publisher::wake);
    }

    /** What is published when the transaction is committed. */
    public static final class Published {
        private final List<OutboxEntry> entries = new ArrayList<>();

        /** Publishes an entry in place of the one before. */
        public void put(String key, CatalogMessage entry) {
            entries.add(OutboxEntry.of(key, entry));
        }

        /** Removes an entry. */
        public void remove(String key) {
            entries.add(OutboxEntry.catalogTombstone(key));
        }
    }
}
