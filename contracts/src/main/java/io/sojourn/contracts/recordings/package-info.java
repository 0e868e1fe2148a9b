/** Chunks of recordings, described beside their content. */
@NullMarked
package io.sojourn.contracts.recordings;

import org.jspecify.annotations.NullMarked;
