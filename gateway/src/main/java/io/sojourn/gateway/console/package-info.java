/** The console's files: their security headers, their caching, and its own paths. */
@NullMarked
package io.sojourn.gateway.console;

import org.jspecify.annotations.NullMarked;
