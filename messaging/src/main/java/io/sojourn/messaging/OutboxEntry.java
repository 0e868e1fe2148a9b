package io.sojourn.messaging;

import org.jspecify.annotations.Nullable;

/**
 * A record to be published.
 *
 * @param value null for a tombstone
 */
public record OutboxEntry(String topic, String key, byte @Nullable [] value) {}
