package io.sojourn.playback.intake;

import io.sojourn.messaging.DeadLetter;
import java.util.List;
import java.util.stream.Stream;

/** What became of a batch: each of its chunks is in exactly one of the parts (G6). */
record IntakeOutcome(int stored, int duplicates, List<DeadLetter> refused) {
    IntakeOutcome withRefused(List<DeadLetter> more) {
        return new IntakeOutcome(
                stored,
                duplicates,
                Stream.concat(more.stream(), refused.stream()).toList());
    }
}
