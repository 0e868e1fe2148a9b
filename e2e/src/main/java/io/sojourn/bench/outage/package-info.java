/** The collect service while its broker is killed and comes back: nothing that was acknowledged may be missing. */
@NullMarked
package io.sojourn.bench.outage;

import org.jspecify.annotations.NullMarked;
