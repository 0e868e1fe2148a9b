/** The keys that the services want to be started with, and to be spoken to. */
@NullMarked
package io.sojourn.bench.keys;

import org.jspecify.annotations.NullMarked;
