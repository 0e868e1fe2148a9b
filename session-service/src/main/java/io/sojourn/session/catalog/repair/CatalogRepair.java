package io.sojourn.session.catalog.repair;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.messaging.outbox.OutboxStore;
import io.sojourn.session.catalog.members.MemberEntity;
import io.sojourn.session.catalog.members.MemberStore;
import io.sojourn.session.catalog.salts.SaltStore;
import io.sojourn.session.catalog.sources.KeyedSource;
import io.sojourn.session.catalog.sources.SourceStore;
import io.sojourn.session.catalog.systems.SystemEntity;
import io.sojourn.session.catalog.systems.SystemStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Publishes the whole catalog once at each start, so that a topic that was lost is whole again. No change can come between:
 * it would be overwritten by what it replaced.
 */
@ApplicationScoped
public class CatalogRepair {
    private static final Logger LOG = Logger.getLogger(CatalogRepair.class);
    private static final String KEEP_STILL = "LOCK TABLE system, source, write_key, member, day_salt IN SHARE MODE";

    private final Database database;
    private final DatabaseContext context;
    private final SystemStore systems;
    private final SourceStore sources;
    private final MemberStore members;
    private final SaltStore salts;
    private final OutboxStore outbox;
    private final OutboxPublisher publisher;

    @Inject
    CatalogRepair(
            Database database,
            DatabaseContext context,
            SystemStore systems,
            SourceStore sources,
            MemberStore members,
            SaltStore salts,
            OutboxStore outbox,
            OutboxPublisher publisher) {
        this.database = database;
        this.context = context;
        this.systems = systems;
        this.sources = sources;
        this.members = members;
        this.salts = salts;
        this.outbox = outbox;
        this.publisher = publisher;
    }

    void start(@Observes StartupEvent event) {
        context.apart(() -> database.inTransaction(this::publishAll))
                .subscribe()
                .with(done -> publisher.wake(), failure -> LOG.error("The catalog could not be published", failure));
    }

    private Uni<Void> publishAll(Mutiny.Session session, Sql sql) {
        List<OutboxEntry> entries = new ArrayList<>();
        return sql.update(KEEP_STILL)
                .chain(() -> systems.all(session))
                .invoke(all -> all.stream()
                        .map(SystemEntity::toMessage)
                        .forEach(one -> entries.add(OutboxEntry.of(one.key(), CatalogMessage.of(one)))))
                .chain(() -> sources.all(session))
                .invoke(all -> all.stream()
                        .map(KeyedSource::toMessage)
                        .forEach(one -> entries.add(OutboxEntry.of(one.key(), CatalogMessage.of(one)))))
                .chain(() -> members.all(session))
                .invoke(all -> all.stream()
                        .map(MemberEntity::toMessage)
                        .forEach(one -> entries.add(OutboxEntry.of(one.key(), CatalogMessage.of(one)))))
                .chain(() -> salts.all(sql))
                .invoke(all -> all.forEach(one -> entries.add(OutboxEntry.of(one.key(), CatalogMessage.of(one)))))
                .chain(() -> outbox.add(sql, entries));
    }
}
