/** Chunks from the broker to MongoDB and PostgreSQL by the packaged playback-service: how fast they are stored, and how small. */
@NullMarked
package io.sojourn.bench.playback.storing;

import org.jspecify.annotations.NullMarked;
