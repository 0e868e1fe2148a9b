package io.sojourn.session.reassembly;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.Occurrence;
import java.util.UUID;

/**
 * An event that was added to a person's timeline.
 *
 * @param late whether it came after the lateness limit
 */
public record Addition(UUID systemId, UUID personId, Occurrence occurrence, boolean late) {
    Touch touch() {
        return new Touch(systemId, personId, new Interval(occurrence.at(), occurrence.at()), late);
    }
}
