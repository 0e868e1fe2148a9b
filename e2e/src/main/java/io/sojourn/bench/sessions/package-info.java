/** From Kafka to PostgreSQL: the packaged session-service beside the least that could write the same rows. */
@NullMarked
package io.sojourn.bench.sessions;

import org.jspecify.annotations.NullMarked;
