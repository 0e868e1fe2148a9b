/** Erasing what was recorded of a person on request (P14). */
@NullMarked
package io.sojourn.playback.erasure;

import org.jspecify.annotations.NullMarked;
