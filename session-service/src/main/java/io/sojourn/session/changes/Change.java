package io.sojourn.session.changes;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session to be written.
 *
 * @param known what is stored of it, null if it is new
 * @param fingerprint of the draft
 * @param details of the draft, as JSON
 */
record Change(UUID id, @Nullable KnownSession known, Draft draft, long fingerprint, String details) {

    static Change of(@Nullable KnownSession known, Draft draft, Supplier<UUID> newIds) {
        return new Change(
                known == null ? newIds.get() : known.id(), known, draft, draft.fingerprint(), draft.details());
    }

    /** Whether all of it is stored already. */
    boolean isNone() {
        return known != null && known.fingerprint() == fingerprint;
    }

    boolean isNew() {
        return known == null;
    }

    /** Where it is stored, null if it is new. */
    @Nullable
    Long knownStart() {
        return known == null ? null : known.interval().from();
    }
}
