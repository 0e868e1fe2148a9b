package io.sojourn.session.catalog.sources;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.session.catalog.CatalogChanges;
import io.sojourn.session.catalog.CatalogChanges.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Makes, changes and removes sources; every change is published with it. */
@ApplicationScoped
class SourceService {
    private final CatalogChanges catalog;
    private final SourceStore sources;
    private final Clock clock;

    @Inject
    SourceService(CatalogChanges catalog, SourceStore sources, Clock clock) {
        this.catalog = catalog;
        this.sources = sources;
        this.clock = clock;
    }

    Uni<List<KeyedSource>> ofSystem(UUID systemId) {
        return catalog.reading(session -> sources.ofSystem(session, systemId));
    }

    Uni<KeyedSource> get(UUID systemId, UUID id) {
        return catalog.reading(session -> sources.existing(session, systemId, id));
    }

    /** Makes a source with a new write key. */
    Uni<SourceView> create(UUID systemId, SourceEdit edit) {
        SourceEntity source = new SourceEntity();
        edit.applyToNew(source);
        source.id = UUID.randomUUID();
        source.systemId = systemId;
        source.createdAt = clock.instant();
        KeyedSource made = new KeyedSource(source, List.of(WriteKeyEntity.of(source.id, source.createdAt)));
        return catalog.change(
                (session, changes) -> sources.add(session, made).replaceWith(() -> published(made, changes)));
    }

    Uni<SourceView> edit(UUID systemId, UUID id, SourceEdit edit) {
        return catalog.change(
                (session, changes) -> sources.locked(session, systemId, id).map(found -> {
                    edit.applyTo(found.source());
                    return published(found, changes);
                }));
    }

    /** Removes a source: its write keys are not accepted any more. What it sent stays. */
    Uni<Void> remove(UUID systemId, UUID id) {
        return catalog.change(
                (session, changes) -> sources.locked(session, systemId, id).chain(found -> {
                    changes.remove(found.toMessage().key());
                    return session.remove(found.source());
                }));
    }

    private static SourceView published(KeyedSource source, Published changes) {
        changes.put(source.toMessage().key(), CatalogMessage.of(source.toMessage()));
        return SourceView.from(source);
    }
}
