/** Compacted topics held in memory. */
@NullMarked
package io.sojourn.replica;

import org.jspecify.annotations.NullMarked;
