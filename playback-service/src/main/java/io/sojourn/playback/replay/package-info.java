/** Playing a session: which chunks of which recordings belong to it, and their content. */
@NullMarked
package io.sojourn.playback.replay;

import org.jspecify.annotations.NullMarked;
