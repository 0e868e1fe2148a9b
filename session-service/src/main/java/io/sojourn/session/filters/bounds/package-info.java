/** From how much to how much filters ask for. */
@NullMarked
package io.sojourn.session.filters.bounds;

import org.jspecify.annotations.NullMarked;
