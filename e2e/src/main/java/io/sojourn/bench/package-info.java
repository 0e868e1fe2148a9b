/** Benchmarks of the platform, run by {@code ./sojourn bench}. */
@NullMarked
package io.sojourn.bench;

import org.jspecify.annotations.NullMarked;
