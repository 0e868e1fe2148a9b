/** Recording chunks: checked, described and passed on as they are. */
@NullMarked
package io.sojourn.ingest.chunks;

import org.jspecify.annotations.NullMarked;
