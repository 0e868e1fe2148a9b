/** Country and device of a sender, derived in memory. */
@NullMarked
package io.sojourn.ingest.enrichment;

import org.jspecify.annotations.NullMarked;
