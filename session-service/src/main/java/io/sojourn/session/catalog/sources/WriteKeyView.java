package io.sojourn.session.catalog.sources;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.session.requests.Times;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A write key as it is answered.
 *
 * @param expiresAt when it is no longer accepted; not for the current key
 * @param current whether it is the one that senders should use
 */
@Schema(name = "WriteKey")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteKeyView(
        String key,
        @Schema(format = "date-time") String createdAt,

        @Schema(format = "date-time") @Nullable String expiresAt,

        boolean current) {

    /** The answer about a key. */
    public static WriteKeyView from(WriteKeyEntity key) {
        Instant end = key.endsAt();
        return new WriteKeyView(
                key.key(),
                Times.of(key.createdAt().toEpochMilli()),
                end == null ? null : Times.of(end.toEpochMilli()),
                end == null);
    }
}
