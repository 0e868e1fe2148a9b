/** Encryption of recordings at rest: a data key per recording, wrapped by the master key, so that destroying a key shreds its recording. */
@NullMarked
package io.sojourn.playback.encryption;

import org.jspecify.annotations.NullMarked;
