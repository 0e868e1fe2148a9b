/** Recordings: kept encrypted as they arrive, served by the sessions that they belong to. */
@NullMarked
package io.sojourn.playback;

import org.jspecify.annotations.NullMarked;
