/** Sessions as columns of numbers outside of the heap: what the numbers about sessions are computed from. */
@NullMarked
package io.sojourn.session.projection.columns;

import org.jspecify.annotations.NullMarked;
