/** Chunks of recordings through HTTP to the broker: the collect service beside a handler that only inflates and looks for times. */
@NullMarked
package io.sojourn.bench.playback.intake;

import org.jspecify.annotations.NullMarked;
