/** Windows of load on servers that take turns, so that what changes on the machine changes for all of them. */
@NullMarked
package io.sojourn.bench.windows;

import org.jspecify.annotations.NullMarked;
