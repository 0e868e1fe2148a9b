/** Playing a session: which parts of which recordings belong to it. */
@NullMarked
package io.sojourn.playback.replay;

import org.jspecify.annotations.NullMarked;
