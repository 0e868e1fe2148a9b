package io.sojourn.session.changes;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.Boundary;
import io.sojourn.session.changes.Succession.Beginning;
import io.sojourn.session.crossproperty.ProductPast;
import java.util.UUID;

/**
 * A session as it is stored, reduced to what assembling it again needs.
 *
 * @param hasRecording whether it is marked as one with a recording
 * @param productPast where it stands among the person's visits to the product
 */
public record KnownSession(
        UUID id,
        UUID systemId,
        UUID personId,
        Interval interval,
        UUID firstEvent,
        Boundary beganBecause,
        Boundary endedBecause,
        long fingerprint,
        boolean hasRecording,
        ProductPast productPast) {

    /** Where it began. */
    Beginning beginning() {
        return new Beginning(interval.from(), eventKey(systemId, firstEvent));
    }

    /** An event's key made unique over systems. */
    static String eventKey(UUID systemId, UUID event) {
        return systemId + "/" + event;
    }
}
