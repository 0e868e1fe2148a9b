/** Puts chunks together into segments some time after they came. What is interrupted goes on with the next sweep. */
@NullMarked
package io.sojourn.playback.compaction;

import org.jspecify.annotations.NullMarked;
