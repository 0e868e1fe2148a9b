package io.sojourn.session.changes;

import io.sojourn.session.changes.ChangeService.Continuation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What becomes of the known sessions when their stretches were assembled again (S4).
 *
 * @param changes sessions that are new or differ from what is stored
 * @param merges sessions that are now part of another one, with its id
 */
record ChangeSet(List<Change> changes, Map<KnownSession, UUID> merges) {

    /**
     * The changes that lead from the known sessions to the drafts.
     *
     * @param heirs the draft that holds an event now, by the event's key
     * @param continuations what is written beside
     * @param newIds makes ids for new sessions; random, so that they tell nothing (S5)
     */
    static ChangeSet of(Heirs heirs, List<Draft> drafts, List<Continuation> continuations, Supplier<UUID> newIds) {
        Succession<Draft, KnownSession> succession =
                Succession.of(heirs.byEvent(), heirs.known(), KnownSession::beginning);
        List<Change> changes = new ArrayList<>();
        Map<Draft, UUID> ids = new HashMap<>();
        for (Draft draft : drafts) {
            Change change = Change.of(succession.continuedBy(draft), draft, false, newIds);
            ids.put(draft, change.id());
            changes.add(change);
        }
        continuations.forEach(one -> changes.add(Change.of(one.known(), one.draft(), true, newIds)));
        changes.removeIf(Change::isNone);
        Map<KnownSession, UUID> merges = new HashMap<>();
        succession.merged().forEach((session, heir) -> merges.put(session, ids.get(heir)));
        return new ChangeSet(changes, merges);
    }

    List<Change> added() {
        return changes.stream().filter(Change::isNew).toList();
    }

    List<Change> updated() {
        return changes.stream().filter(change -> !change.isNew()).toList();
    }

    /** Whose a session of the changes is. */
    UUID personOf(UUID sessionId) {
        return changes.stream()
                .filter(change -> change.id().equals(sessionId))
                .findFirst()
                .orElseThrow()
                .draft()
                .personId();
    }

    boolean isEmpty() {
        return changes.isEmpty() && merges.isEmpty();
    }
}
