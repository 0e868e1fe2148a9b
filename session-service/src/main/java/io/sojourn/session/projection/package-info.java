/** The projection of sessions into columns: read from the database at the start, then it follows their changes. */
@NullMarked
package io.sojourn.session.projection;

import org.jspecify.annotations.NullMarked;
