package io.sojourn.playback.shares;

import io.sojourn.playback.requests.FieldChecks;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request wants a share to be.
 *
 * @param expiresAt from when on it opens nothing; left out: until it is revoked, or the session expires
 */
@Schema(name = "ShareEdit")
record ShareEdit(@Schema(format = "date-time") @Nullable String expiresAt) {
    private static final Duration LONGEST = Duration.ofDays(3_660);

    /** When it expires, null for never; refuses times that are past, or too far to be meant. */
    @Nullable
    Instant expiry(Instant now) {
        FieldChecks checks = new FieldChecks();
        Instant expiry = checks.time(expiresAt, "/expiresAt");
        checks.require(
                        expiry == null || (expiry.isAfter(now) && expiry.isBefore(now.plus(LONGEST))),
                        "/expiresAt",
                        "range",
                        "Give a time to come, within ten years, or leave it out.")
                .done();
        return expiry;
    }
}
