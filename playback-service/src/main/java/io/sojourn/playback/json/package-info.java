/** JSON that is gone through, changed in places, and otherwise kept as it was written. */
@NullMarked
package io.sojourn.playback.json;

import org.jspecify.annotations.NullMarked;
