package io.sojourn.summary.transcript;

import io.sojourn.summary.engine.Transcript;
import java.time.Instant;

/**
 * A session as it was read.
 *
 * @param revision the session's version at that time
 * @param eventCount events that count
 * @param endedAt last event's time
 */
public record SessionTranscript(long revision, int eventCount, Instant endedAt, Transcript transcript) {}
