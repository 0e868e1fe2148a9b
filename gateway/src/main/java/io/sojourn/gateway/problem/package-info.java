/** The problems that the gateway itself answers with, before a service is asked. */
@NullMarked
package io.sojourn.gateway.problem;

import org.jspecify.annotations.NullMarked;
