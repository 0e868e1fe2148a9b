/** Tests of the package of the same name. */
@NullMarked
package io.sojourn.session.projection.totals;

import org.jspecify.annotations.NullMarked;
