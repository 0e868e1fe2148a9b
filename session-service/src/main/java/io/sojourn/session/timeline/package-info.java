/** Takes the events from the broker onto the persons' timelines, batch by batch, each in one transaction. */
@NullMarked
package io.sojourn.session.timeline;

import org.jspecify.annotations.NullMarked;
