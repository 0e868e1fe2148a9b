/** Pages of our own, served by sites that can be taken down, and how a visitor uses them while they are recorded. */
@NullMarked
package io.sojourn.bench.playback.visit;

import org.jspecify.annotations.NullMarked;
