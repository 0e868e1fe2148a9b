/** Assets of recorded pages, each kept once a system by the hash of its content, encrypted with the system's key. */
@NullMarked
package io.sojourn.playback.assets;

import org.jspecify.annotations.NullMarked;
