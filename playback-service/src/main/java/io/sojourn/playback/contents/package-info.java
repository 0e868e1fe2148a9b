/** The bytes of chunks: what is in them, and what tells two of them apart. */
@NullMarked
package io.sojourn.playback.contents;

import org.jspecify.annotations.NullMarked;
