/** A bounded HTTP load generator for the loopback address, and what it sees. */
@NullMarked
package io.sojourn.bench.load;

import org.jspecify.annotations.NullMarked;
