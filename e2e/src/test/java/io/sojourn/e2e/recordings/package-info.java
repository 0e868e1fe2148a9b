/** Recordings that no recorder made: hostile ones, and ones that came badly. */
@NullMarked
package io.sojourn.e2e.recordings;

import org.jspecify.annotations.NullMarked;
