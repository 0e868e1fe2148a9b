/** Takes recording chunks from the broker into the stores: each exactly once, or refused with a reason. */
@NullMarked
package io.sojourn.playback.intake;

import org.jspecify.annotations.NullMarked;
