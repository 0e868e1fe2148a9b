/** The view log: who saw what was recorded, and when (G3). */
@NullMarked
package io.sojourn.playback.viewings;

import org.jspecify.annotations.NullMarked;
