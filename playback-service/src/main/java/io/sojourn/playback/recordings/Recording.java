package io.sojourn.playback.recordings;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A recording with its key, where one is handled at a time; the intake writes them in bulk. */
@Entity
@Table(name = "recording")
class Recording {
    @EmbeddedId
    private RecordingId id = new RecordingId("", "");

    @Column(name = "wrapped_key")
    private byte @Nullable [] wrappedKey;

    /** For Hibernate. */
    Recording() {}

    byte @Nullable [] wrappedKey() {
        return wrappedKey;
    }

    /** Makes the content unreadable for ever, wherever copies of it are (P14). */
    void destroyKey() {
        wrappedKey = null;
    }

    RecordingId id() {
        return id;
    }
}
