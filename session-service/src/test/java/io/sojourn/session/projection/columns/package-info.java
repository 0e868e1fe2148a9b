/** Tests of the package of the same name. */
@NullMarked
package io.sojourn.session.projection.columns;

import org.jspecify.annotations.NullMarked;
