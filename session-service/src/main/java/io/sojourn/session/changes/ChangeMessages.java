package io.sojourn.session.changes;

import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.messaging.outbox.OutboxEntry;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.changes.ChangeStore.Merged;
import io.sojourn.session.person.PersonProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The messages about written changes, in order. */
final class ChangeMessages {
    private final Map<UUID, PersonProfile> profiles;
    private final Instant changedAt;
    private final List<OutboxEntry> entries = new ArrayList<>();

    /** With the persons of the changed sessions. */
    ChangeMessages(Map<UUID, PersonProfile> profiles, Instant changedAt) {
        this.profiles = profiles;
        this.changedAt = changedAt;
    }

    /** Adds those about sessions that were opened or changed. */
    void changed(List<Change> changes, Map<UUID, Long> revisions, SessionMessage.Change kind) {
        for (Change change : changes) {
            Draft draft = change.draft();
            entries.add(OutboxEntry.of(new SessionMessage(
                    SessionMessage.VERSION,
                    draft.systemId().toString(),
                    change.id().toString(),
                    revisions.get(change.id()),
                    kind,
                    null,
                    person(draft.personId(), draft.interval()),
                    Instant.ofEpochMilli(draft.session().startedAt()),
                    Instant.ofEpochMilli(draft.session().endedAt()),
                    draft.session().eventCount(),
                    changedAt)));
        }
    }

    /** Adds those about sessions that are part of another one now. */
    void merged(List<Merged> merged, ChangeSet changeSet) {
        for (Merged one : merged) {
            KnownSession session = one.session();
            entries.add(OutboxEntry.of(new SessionMessage(
                    SessionMessage.VERSION,
                    session.systemId().toString(),
                    session.id().toString(),
                    one.revision(),
                    SessionMessage.Change.MERGED,
                    one.into().toString(),
                    person(changeSet.personOf(one.into()), session.interval()),
                    Instant.ofEpochMilli(session.interval().from()),
                    Instant.ofEpochMilli(session.interval().to()),
                    one.eventCount(),
                    changedAt)));
        }
    }

    List<OutboxEntry> entries() {
        return entries;
    }

    private Person person(UUID id, Interval session) {
        return profiles.get(id).toldOf(session.from(), session.to());
    }
}
