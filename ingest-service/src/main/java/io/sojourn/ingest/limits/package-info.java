/** How much a sender may send. */
@NullMarked
package io.sojourn.ingest.limits;

import org.jspecify.annotations.NullMarked;
