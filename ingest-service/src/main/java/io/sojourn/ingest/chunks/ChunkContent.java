package io.sojourn.ingest.chunks;

/**
 * What is found in a chunk.
 *
 * @param events how many rrweb events
 * @param firstAt smallest timestamp, in milliseconds since 1970 by the client's clock
 * @param lastAt largest timestamp
 * @param snapshot whether it begins with a full snapshot, after the meta event that announces it
 */
record ChunkContent(int events, long firstAt, long lastAt, boolean snapshot) {}
