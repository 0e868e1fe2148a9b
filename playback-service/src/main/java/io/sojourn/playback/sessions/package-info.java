/** The sessions' intervals, followed from their topic: they say which stretch of a visitor's recordings belongs to which session. */
@NullMarked
package io.sojourn.playback.sessions;

import org.jspecify.annotations.NullMarked;
