package io.sojourn.playback.intake;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.progress.Progress;
import io.sojourn.playback.intake.ChunkBooks.Ended;
import io.sojourn.playback.recordings.NewRecording;
import io.sojourn.playback.recordings.RefusedChunks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** How many of the refused ones name which recording, as far as they can be read; each record counts the first time that it is processed. */
    List<RefusedChunks> refused(Progress before) {
        Map<NewRecording, Long> counts = new HashMap<>();
        dead.stream()
                .filter(letter -> before.isNew(letter.record()))
                .flatMap(letter -> recordingOf(letter).stream())
                .forEach(recording -> counts.merge(recording, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(one -> new RefusedChunks(one.getKey().id(), one.getKey().visitorId(), one.getValue()))
                .toList();
    }

    private static Optional<NewRecording> recordingOf(DeadLetter letter) {
        try {
            RecordingChunk chunk = RecordingChunkHeaders.read(letter.record().headers());
            return Optional.of(IncomingChunk.recordingOf(chunk)).filter(NewRecording::hasValidIds);
        } catch (InvalidMessageException unreadable) {
            return Optional.empty();
        }
    }
}
