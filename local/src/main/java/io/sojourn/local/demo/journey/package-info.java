/** Journeys through the demo sites, walked in a real browser as different people on different devices. */
@NullMarked
package io.sojourn.local.demo.journey;

import org.jspecify.annotations.NullMarked;
