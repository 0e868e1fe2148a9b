/** What of recordings who is shown: to some they are cut to what belongs to a session. */
@NullMarked
package io.sojourn.playback.excerpts;

import org.jspecify.annotations.NullMarked;
