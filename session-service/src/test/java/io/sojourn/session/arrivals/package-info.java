/** Tests of what arrives from sources. */
@NullMarked
package io.sojourn.session.arrivals;

import org.jspecify.annotations.NullMarked;
