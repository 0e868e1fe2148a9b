/** Where a request goes: the collect routes, the query API behind sign-in, and the streaming to and from the services. */
@NullMarked
package io.sojourn.gateway.routing;

import org.jspecify.annotations.NullMarked;
