/** How much of the gateway one client may take up. */
@NullMarked
package io.sojourn.gateway.limits;

import org.jspecify.annotations.NullMarked;
