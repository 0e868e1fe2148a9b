/** What made recorded pages look as they did, for players: the assets of a session's recordings. */
@NullMarked
package io.sojourn.playback.appearance;

import org.jspecify.annotations.NullMarked;
