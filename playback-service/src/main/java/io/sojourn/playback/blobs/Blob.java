package io.sojourn.playback.blobs;

/**
 * An encrypted content.
 *
 * @param id what it is found by
 */
public record Blob(String id, byte[] sealed) {}
