/** The tracking API: batches and single calls. */
@NullMarked
package io.sojourn.ingest.collect;

import org.jspecify.annotations.NullMarked;
