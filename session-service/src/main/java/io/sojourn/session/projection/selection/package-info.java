/** Which rows of the columns a filter means. */
@NullMarked
package io.sojourn.session.projection.selection;

import org.jspecify.annotations.NullMarked;
