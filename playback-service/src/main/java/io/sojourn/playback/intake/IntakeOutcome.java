package io.sojourn.playback.intake;

import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.intake.ChunkBooks.Ended;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param ended each of its records, in exactly one state (G6)
 * @param dead those that cannot be processed
 */
record IntakeOutcome(List<Ended> ended, List<DeadLetter> dead) {
    long count(State state) {
        return ended.stream().filter(one -> one.state() == state).count();
    }
}
