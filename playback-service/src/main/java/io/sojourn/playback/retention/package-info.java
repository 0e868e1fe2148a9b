/** Removes what is kept no longer (P13): recordings of expired sessions, and assets that nothing names any more. */
@NullMarked
package io.sojourn.playback.retention;

import org.jspecify.annotations.NullMarked;
