package io.sojourn.session.changes;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session to be written.
 *
 * @param known what is stored of it, null if it is new
 * @param grown whether it is the known one with events after its end: it keeps all that it had
 * @param fingerprint of the draft
 * @param details of the draft, as JSON
 */
record Change(UUID id, @Nullable KnownSession known, Draft draft, boolean grown, long fingerprint, String details) {

    static Change of(@Nullable KnownSession known, Draft draft, boolean grown, Supplier<UUID> newIds) {
        UUID id = known == null ? newIds.get() : known.id();
        String details = draft.details();
        return new Change(id, known, draft, grown, draft.fingerprint(details), details);
    }

    /** Whether all of it is stored already. */
    boolean isNone() {
        return known != null && known.fingerprint() == fingerprint;
    }

    boolean isNew() {
        return known == null;
    }

    /** Whether it is marked as one with a recording. */
    boolean wasRecorded() {
        return known != null && known.hasRecording();
    }

    /** Whether it may have got or lost its recording. */
    boolean mayBeRecordedOtherwise() {
        return !(grown && wasRecorded());
    }

    /** Where it is stored, null if it is new. */
    @Nullable
    Long knownStart() {
        return known == null ? null : known.interval().from();
    }
}
