package io.sojourn.session.catalog.rotation;

import io.sojourn.session.requests.FieldChecks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a request wants a source's key to be replaced.
 *
 * @param overlapMs how long the key before is accepted beside the new one, 0: it ends at once; a day if left out
 */
record RotationRequest(@Nullable Long overlapMs) {
    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(90);

    /** The overlap of a request; one without body leaves it out. */
    static Duration overlap(@Nullable RotationRequest request) {
        Long wanted = request == null ? null : request.overlapMs;
        new FieldChecks().range(wanted, "/overlapMs", 0, LONGEST.toMillis()).done();
        return wanted == null ? USUAL : Duration.ofMillis(wanted);
    }
}
