package io.sojourn.session.catalog.rotation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.catalog.CatalogChanges;
import io.sojourn.session.catalog.CatalogChanges.Published;
import io.sojourn.session.catalog.sources.KeyedSource;
import io.sojourn.session.catalog.sources.SourceStore;
import io.sojourn.session.catalog.sources.WriteKeyEntity;
import io.sojourn.session.catalog.sources.WriteKeyView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Replaces and ends write keys; every change is published with it. A source always has one current key. */
@ApplicationScoped
class RotationService {
    private static final int MOST_KEYS = 10;

    private final CatalogChanges catalog;
    private final SourceStore sources;
    private final Clock clock;

    @Inject
    RotationService(CatalogChanges catalog, SourceStore sources, Clock clock) {
        this.catalog = catalog;
        this.sources = sources;
        this.clock = clock;
    }

    /** The keys that a source accepts now. */
    Uni<List<WriteKeyView>> keys(UUID systemId, UUID sourceId) {
        Instant now = clock.instant();
        return catalog.reading(session -> sources.existing(session, systemId, sourceId))
                .map(found -> found.keys().stream()
                        .filter(key -> !key.endedBy(now))
                        .map(WriteKeyView::from)
                        .toList());
    }

    /** Makes a new current key; those before end after the overlap, if they do not end earlier. */
    Uni<WriteKeyView> rotate(UUID systemId, UUID sourceId, Duration overlap) {
        Instant now = clock.instant();
        return catalog.change((session, changes) -> sources.locked(session, systemId, sourceId)
                .invoke(RotationService::requireRoom)
                .invoke(found -> found.keys().forEach(key -> key.endAt(now.plus(overlap))))
                .call(session::flush)
                .chain(found -> without(session, found, key -> key.endedBy(now)))
                .chain(rest -> lead(session, rest, WriteKeyEntity.of(sourceId, now)))
                .invoke(rotated -> publish(rotated, changes))
                .map(rotated -> WriteKeyView.from(rotated.current())));
    }

    /** Ends a key that was replaced. */
    Uni<Void> end(UUID systemId, UUID sourceId, String key) {
        return catalog.change((session, changes) -> sources.locked(session, systemId, sourceId)
                .invoke(found -> requireReplaced(found, key))
                .chain(found -> without(session, found, one -> one.key().equals(key)))
                .invoke(rest -> publish(rest, changes))
                .replaceWithVoid());
    }

    /** Removes all keys that have ended. */
    Uni<Void> sweep() {
        Instant now = clock.instant();
        return catalog.change((session, changes) -> sources.lockedWithEndedKeys(session, now)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(found -> without(session, found, key -> key.endedBy(now)))
                .invoke(rest -> publish(rest, changes))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private static void requireRoom(KeyedSource source) {
        if (source.keys().size() >= MOST_KEYS) {
            throw SessionProblem.TOO_MANY_KEYS.because("The source has " + MOST_KEYS
                    + " keys that did not end yet: end those that nobody uses any more, then make a new one.");
        }
    }

    private static void requireReplaced(KeyedSource source, String key) {
        if (source.current().key().equals(key)) {
            throw SessionProblem.CURRENT_KEY.because(
                    "Senders use this key. Make a new one first (POST to the source's keys), then end this one.");
        }
        if (source.keys().stream().noneMatch(one -> one.key().equals(key))) {
            throw SessionProblem.KEY_NOT_FOUND.because(
                    "The source has no such key, or it has ended already; look at its keys for those that it has.");
        }
    }

    private static Uni<KeyedSource> lead(Mutiny.Session session, KeyedSource rest, WriteKeyEntity made) {
        KeyedSource rotated = new KeyedSource(
                rest.source(),
                Stream.concat(Stream.of(made), rest.keys().stream()).toList());
        return session.persist(made).replaceWith(rotated);
    }

    private static Uni<KeyedSource> without(
            Mutiny.Session session, KeyedSource source, Predicate<WriteKeyEntity> isGone) {
        Object[] gone = source.keys().stream().filter(isGone).toArray();
        KeyedSource rest = new KeyedSource(
                source.source(), source.keys().stream().filter(isGone.negate()).toList());
        return session.removeAll(gone).replaceWith(rest);
    }

    private static void publish(KeyedSource source, Published changes) {
        changes.put(source.toMessage().key(), CatalogMessage.of(source.toMessage()));
    }
}
