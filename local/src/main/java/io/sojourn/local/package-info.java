/** The platform on one machine: starts the servers and the services as processes, keeps them running, says how they are. */
@NullMarked
package io.sojourn.local;

import org.jspecify.annotations.NullMarked;
