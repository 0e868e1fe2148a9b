/** The demo sites that a newcomer can visit, and the demo visits that bring life into the console. */
@NullMarked
package io.sojourn.local.demo;

import org.jspecify.annotations.NullMarked;
