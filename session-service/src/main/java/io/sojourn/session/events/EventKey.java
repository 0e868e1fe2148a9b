package io.sojourn.session.events;

import io.sojourn.session.digest.ContentDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands for an event's message id in the database, in 16 bytes: the id itself if it is a UUID, as nearly all are, otherwise the first 128 bits of
 * its SHA-256.
 *
 * @param id the message id if it cannot be told from the key
 */
public record EventKey(UUID value, @Nullable String id) {
    private static final int UUID_LENGTH = 36;

    static EventKey of(String id) {
        UUID uuid = uuidWrittenAs(id);
        return uuid == null ? new EventKey(ContentDigest.first128BitsOf(id), id) : new EventKey(uuid, null);
    }

    /** The UUID whose text this is, to the letter; null if there is none. */
    private static @Nullable UUID uuidWrittenAs(String id) {
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID uuid = UUID.fromString(id);
            return uuid.toString().equals(id) ? uuid : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }
}
