/** Handing records to the broker, within bounds of memory and time. */
@NullMarked
package io.sojourn.ingest.publishing;

import org.jspecify.annotations.NullMarked;
