/** How faithfully recordings are played, measured on pages of our own whose sites are gone by then. */
@NullMarked
package io.sojourn.bench.playback;

import org.jspecify.annotations.NullMarked;
