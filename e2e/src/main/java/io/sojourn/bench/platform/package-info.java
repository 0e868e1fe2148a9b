/** The whole platform as its own launcher starts it; for benchmarks and tests. */
@NullMarked
package io.sojourn.bench.platform;

import org.jspecify.annotations.NullMarked;
