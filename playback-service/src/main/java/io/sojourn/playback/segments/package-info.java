/** Puts chunks together into segments, which are smaller and play from any place with two reads. */
@NullMarked
package io.sojourn.playback.segments;

import org.jspecify.annotations.NullMarked;
