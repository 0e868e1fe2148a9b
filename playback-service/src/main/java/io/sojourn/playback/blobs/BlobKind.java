package io.sojourn.playback.blobs;

/** What is kept as blobs, each kind in a collection of its own. */
public enum BlobKind {
    /** Chunks of recordings; the id is system/recording/sequence. */
    CHUNKS("chunks"),
    /** Assets; the id is system/sha256. */
    ASSETS("assets"),
    /** Chunks put together; the id is system/recording/segments/id. */
    SEGMENTS("segments");

    private final String collection;

    BlobKind(String collection) {
        this.collection = collection;
    }

    String collection() {
        return collection;
    }
}
