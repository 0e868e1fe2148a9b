/** When an event happened, from clocks that cannot be trusted. */
@NullMarked
package io.sojourn.ingest.timing;

import org.jspecify.annotations.NullMarked;
