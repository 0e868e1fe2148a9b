package io.sojourn.session.events;

import io.sojourn.session.digest.ContentDigest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for an event's message id in the database, in 16 bytes: the id itself if it is a UUID, as nearly all are, otherwise the first 128 bits of
 * its SHA-256.
 *
 * @param id the message id if it cannot be told from the key
 */
public record EventKey(UUID value, @Nullable String id) {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    static EventKey of(String id) {
        if (UUID_FORM.matcher(id).matches()) {
            return new EventKey(UUID.fromString(id), null);
        }
        return new EventKey(ContentDigest.first128BitsOf(id), id);
    }
}
