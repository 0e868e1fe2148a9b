package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.ManifestPart;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.playback.recordings.NewRecording;
import io.sojourn.playback.recordings.RecordingId;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A valid part of a manifest, and the record that it came in. */
record IncomingPart(ManifestPart part, ConsumerRecord<String, byte[]> record) {
    NewRecording recording() {
        return recordingOf(part);
    }

    static NewRecording recordingOf(ManifestPart part) {
        RecordingId id = new RecordingId(part.systemId(), part.recordingId());
        return new NewRecording(id, part.anonymousId(), part.tabId(), part.sourceId());
    }

    DeadLetter refused(String reason) {
        return new DeadLetter(record, reason);
    }
}
