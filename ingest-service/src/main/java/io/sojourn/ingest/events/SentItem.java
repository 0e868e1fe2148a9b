package io.sojourn.ingest.events;

import org.jspecify.annotations.Nullable;

/**
 * One item of a request as it was sent.
 *
 * @param index its place in the batch, 0 for a single call
 * @param pointer JSON pointer to it; empty for a single call, where it is the body itself
 * @param value what stands there; an object if the sender did it right
 * @param storable whether all texts and numbers in it are known to be storable; otherwise they have to be looked at
 */
public record SentItem(int index, String pointer, @Nullable Object value, boolean storable) {}
