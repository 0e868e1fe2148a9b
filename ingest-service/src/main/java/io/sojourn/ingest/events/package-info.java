/** How one item of a tracking call becomes an event message. */
@NullMarked
package io.sojourn.ingest.events;

import org.jspecify.annotations.NullMarked;
