package io.sojourn.bench.playback.seeking;

import java.time.Duration;
import java.time.Instant;

/**
 * A session that was made for the benchmark.
 *
 * @param id of the session
 * @param begins when its first event was
 * @param length to its last event
 */
record LongSession(String id, Instant begins, Duration length) {}
