package io.sojourn.playback.recordings;

/** The encrypted content of a chunk. */
public record Blob(ChunkId id, byte[] sealed) {}
