/** Pictures of a page that its recorder did not make: what became of the last one, by all that is told since. */
@NullMarked
package io.sojourn.playback.checkpoints;

import org.jspecify.annotations.NullMarked;
