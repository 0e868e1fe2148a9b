/** The services behind the gateway: which there are, and how a request and its answer stream to and from them. */
@NullMarked
package io.sojourn.gateway.upstream;

import org.jspecify.annotations.NullMarked;
