/** Programs that run as processes of their own, and why one ended. */
@NullMarked
package io.sojourn.servers.process;

import org.jspecify.annotations.NullMarked;
