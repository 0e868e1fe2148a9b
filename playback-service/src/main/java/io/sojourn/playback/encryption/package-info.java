/**
 * Encryption at rest: a data key per recording, wrapped by its system's key, which the master key wraps; so destroying a key shreds its recording or
 * all that a system had.
 */
@NullMarked
package io.sojourn.playback.encryption;

import org.jspecify.annotations.NullMarked;
