/** Sums by person over selected rows, in room that is used again for the next query. */
@NullMarked
package io.sojourn.session.projection.totals;

import org.jspecify.annotations.NullMarked;
