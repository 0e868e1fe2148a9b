package io.sojourn.session.catalog.sources;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.CatalogMessage;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.catalog.CatalogChanges;
import io.sojourn.session.catalog.CatalogChanges.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

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

    Uni<List<SourceView>> ofSystem(UUID systemId) {
        return catalog.reading(session -> sources.ofSystem(session, systemId))
                .map(found -> found.stream().map(SourceView::from).toList());
    }

    Uni<SourceView> get(UUID systemId, UUID id) {
        return catalog.reading(session -> existing(session, systemId, id)).map(SourceView::from);
    }

    /** Makes a source with a new write key. */
    Uni<SourceView> create(UUID systemId, SourceEdit edit) {
        SourceEntity source = new SourceEntity();
        edit.applyToNew(source);
        source.id = UUID.randomUUID();
        source.systemId = systemId;
        source.writeKey = WriteKeys.next();
        source.createdAt = clock.instant();
        return catalog.change(
                (session, changes) -> sources.add(session, source).replaceWith(() -> published(source, changes)));
    }

    Uni<SourceView> edit(UUID systemId, UUID id, SourceEdit edit) {
        return catalog.change(
                (session, changes) -> existing(session, systemId, id).map(source -> {
                    edit.applyTo(source);
                    return published(source, changes);
                }));
    }

    /** Removes a source: its write key is not accepted any more. What it sent stays. */
    Uni<Void> remove(UUID systemId, UUID id) {
        return catalog.change(
                (session, changes) -> existing(session, systemId, id).chain(source -> {
                    changes.remove(source.toMessage().key());
                    return session.remove(source);
                }));
    }

    private static SourceView published(SourceEntity source, Published changes) {
        changes.put(source.toMessage().key(), CatalogMessage.of(source.toMessage()));
        return SourceView.from(source);
    }

    private Uni<SourceEntity> existing(Mutiny.Session session, UUID systemId, UUID id) {
        return sources.find(session, systemId, id)
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.SOURCE_NOT_FOUND.because(
                        "The system has no source with this id; look at its sources for those that it has."));
    }
}
