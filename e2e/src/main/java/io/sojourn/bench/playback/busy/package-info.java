/** A page that never rests, what a visitor does on it, and what a recorder makes of both. */
@NullMarked
package io.sojourn.bench.playback.busy;

import org.jspecify.annotations.NullMarked;
