package io.sojourn.playback.intake;

import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.recordings.ChunkEntry;
import io.sojourn.playback.recordings.ChunkId;
import io.sojourn.playback.recordings.NewRecording;
import io.sojourn.playback.recordings.RecordingId;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A chunk with valid metadata, and the record that it came in. */
record IncomingChunk(RecordingChunk chunk, ConsumerRecord<String, byte[]> record) {
    ChunkId id() {
        return recording().chunk(chunk.sequence());
    }

    RecordingId recording() {
        return RecordingId.of(chunk);
    }

    static NewRecording recordingOf(RecordingChunk chunk) {
        return new NewRecording(RecordingId.of(chunk), chunk.anonymousId(), chunk.tabId(), chunk.sourceId());
    }

    byte[] content() {
        return record.value();
    }

    ChunkEntry entry(byte[] sealedDigest) {
        return new ChunkEntry(chunk, content().length, sealedDigest);
    }

    DeadLetter refused(String reason) {
        return new DeadLetter(record, reason);
    }
}
