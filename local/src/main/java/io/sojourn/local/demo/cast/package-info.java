/** The made-up people who visit the demo sites, and the devices they hold. */
@NullMarked
package io.sojourn.local.demo.cast;

import org.jspecify.annotations.NullMarked;
