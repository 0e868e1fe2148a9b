/** Which assets the platform keeps, held in memory from their compacted topic. */
@NullMarked
package io.sojourn.ingest.knownassets;

import org.jspecify.annotations.NullMarked;
