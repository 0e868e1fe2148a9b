/** Pictures of recorded visits as players show them. */
@NullMarked
package io.sojourn.bench.playback.replay;

import org.jspecify.annotations.NullMarked;
