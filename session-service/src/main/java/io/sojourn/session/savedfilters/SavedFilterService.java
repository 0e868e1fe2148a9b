package io.sojourn.session.savedfilters;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.session.SessionProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Saves filters. Each is its owner's; a shared one is used by all of the system, and can be taken care of by its admins too. */
@ApplicationScoped
class SavedFilterService {
    private static final int MOST = 200;

    private final Database database;
    private final SavedFilterStore filters;
    private final Clock clock;

    @Inject
    SavedFilterService(Database database, SavedFilterStore filters, Clock clock) {
        this.database = database;
        this.filters = filters;
        this.clock = clock;
    }

    /** Those that somebody may use, by name. */
    Uni<List<SavedFilterView>> seenBy(UUID systemId, String principal) {
        return database.inTransaction((session, sql) -> filters.seenBy(session, systemId, principal))
                .map(found -> found.stream()
                        .map(filter -> SavedFilterView.from(filter, principal))
                        .toList());
    }

    /** Saves a new filter. */
    Uni<SavedFilterView> save(UUID systemId, String principal, SavedFilterEdit edit) {
        SavedFilterEntity filter = new SavedFilterEntity();
        edit.applyTo(filter);
        filter.id = UUID.randomUUID();
        filter.systemId = systemId;
        filter.owner = principal;
        filter.changedAt = clock.instant();
        return database.inTransaction((session, sql) -> filters.countOf(session, systemId, principal)
                .invoke(SavedFilterService::requireRoom)
                .chain(() -> session.persist(filter))
                .replaceWith(() -> SavedFilterView.from(filter, principal)));
    }

    /** Puts a filter in place of one. */
    Uni<SavedFilterView> replace(UUID systemId, UUID id, Editor editor, SavedFilterEdit edit) {
        long version = edit.changedVersion();
        return database.inTransaction((session, sql) -> existing(session, systemId, id, editor)
                .map(filter -> {
                    requireVersion(version, filter);
                    edit.applyTo(filter);
                    filter.version++;
                    filter.changedAt = clock.instant();
                    return SavedFilterView.from(filter, editor.principal());
                })
                .call(session::flush));
    }

    /** Removes a filter. */
    Uni<Void> remove(UUID systemId, UUID id, Editor editor) {
        return database.inTransaction(
                (session, sql) -> existing(session, systemId, id, editor).chain(session::remove));
    }

    private Uni<SavedFilterEntity> existing(Mutiny.Session session, UUID systemId, UUID id, Editor editor) {
        return filters.locked(session, systemId, id, editor.principal())
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.FILTER_NOT_FOUND.because(
                        "There is no saved filter with this id that you may use; it may have been removed."))
                .invoke(filter -> {
                    if (!editor.admin() && !filter.owner.equals(editor.principal())) {
                        throw SessionProblem.NOT_YOUR_FILTER.because(
                                "Only who saved it and the system's admins change this filter; save one of your own.");
                    }
                });
    }

    private static void requireVersion(long version, SavedFilterEntity filter) {
        if (version != filter.version) {
            throw SessionProblem.FILTER_CHANGED.because(
                    "Somebody changed the filter meanwhile; load it again, and make your change there.");
        }
    }

    private static void requireRoom(long saved) {
        if (saved >= MOST) {
            throw SessionProblem.TOO_MANY_FILTERS.because("You have " + MOST + " saved filters; remove one first.");
        }
    }

    /**
     * Who changes a filter.
     *
     * @param admin of the system
     */
    record Editor(String principal, boolean admin) {}
}
