/** Sessions as files that replay without the platform (P16). */
@NullMarked
package io.sojourn.playback.export;

import org.jspecify.annotations.NullMarked;
