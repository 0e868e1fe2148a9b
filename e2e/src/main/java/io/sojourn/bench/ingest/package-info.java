/** The collect service against a floor: a bare HTTP handler with the same producer, in the same run. */
@NullMarked
package io.sojourn.bench.ingest;

import org.jspecify.annotations.NullMarked;
