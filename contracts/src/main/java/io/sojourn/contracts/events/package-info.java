/** What visitors did, as collected. */
@NullMarked
package io.sojourn.contracts.events;

import org.jspecify.annotations.NullMarked;
