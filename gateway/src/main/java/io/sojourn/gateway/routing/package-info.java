/** Where a request goes: the collect routes, and the query API behind sign-in. */
@NullMarked
package io.sojourn.gateway.routing;

import org.jspecify.annotations.NullMarked;
