/** Notes: what people write at a moment of a session, for all who may see it (P10). */
@NullMarked
package io.sojourn.playback.notes;

import org.jspecify.annotations.NullMarked;
