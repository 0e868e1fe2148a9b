/** Encrypted contents in MongoDB: each is found by its id only, and means nothing without the row in PostgreSQL that tells of it. */
@NullMarked
package io.sojourn.playback.blobs;

import org.jspecify.annotations.NullMarked;
