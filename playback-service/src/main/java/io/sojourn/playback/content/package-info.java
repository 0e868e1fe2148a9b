/** What was recorded, to those who may see it: the content of chunks and segments, as far as it belongs to a session. */
@NullMarked
package io.sojourn.playback.content;

import org.jspecify.annotations.NullMarked;
