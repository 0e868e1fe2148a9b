package io.sojourn.playback.manifests;

import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.playback.recordings.RecordingId;

/** What the recorder of a recording said of its losses, in a part of the manifest. */
record ToldHealth(RecordingId recording, int part, Health health) {
    ToldHealth newest(ToldHealth other) {
        return other.part >= part ? other : this;
    }
}
