/** What is stored of recordings: their index in PostgreSQL, their encrypted content in MongoDB. */
@NullMarked
package io.sojourn.playback.recordings;

import org.jspecify.annotations.NullMarked;
