/** How soon sessions of ten minutes to twelve hours are shown: the server's first answer, the first frame, and any other place of them. */
@NullMarked
package io.sojourn.bench.playback.seeking;

import org.jspecify.annotations.NullMarked;
