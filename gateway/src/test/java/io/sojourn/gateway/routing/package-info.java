/** Tests of routing. */
@NullMarked
package io.sojourn.gateway.routing;

import org.jspecify.annotations.NullMarked;
