package io.sojourn.playback.encryption;

import com.google.crypto.tink.KeysetHandle;

/** The key of a system: it wraps the keys of its recordings, and seals what is not of one recording. */
public final class SystemKey {
    private static final String RECORDING = "recording ";

    private final WrappingKey wrapping;
    private final DataKey content;

    SystemKey(KeysetHandle keys) {
        this.wrapping = new WrappingKey(DataKey.aeadOf(keys));
        this.content = new DataKey(keys);
    }

    /** A new random key for the recording of the given name, wrapped: as it is to be stored. */
    public byte[] newRecordingKey(String recording) {
        return wrapping.newKey(RECORDING + recording);
    }

    /**
     * The stored key of a recording.
     *
     * @throws UnreadableContentException if it was wrapped by another system's key or for another recording
     */
    public DataKey recordingKey(byte[] wrapped, String recording) {
        return new DataKey(wrapping.unwrap(wrapped, RECORDING + recording));
    }

    /** Seals and opens what the system has beside recordings. */
    public DataKey content() {
        return content;
    }
}
