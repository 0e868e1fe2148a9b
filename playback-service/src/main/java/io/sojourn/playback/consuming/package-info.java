/** How consumers meet infrastructure that fails: they try again with growing pauses, then give up and turn health red. */
@NullMarked
package io.sojourn.playback.consuming;

import org.jspecify.annotations.NullMarked;
