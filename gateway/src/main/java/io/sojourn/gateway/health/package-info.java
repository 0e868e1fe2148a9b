/** When the gateway is ready, and when it refuses to start. */
@NullMarked
package io.sojourn.gateway.health;

import org.jspecify.annotations.NullMarked;
