/** Tests of rankings. */
@NullMarked
package io.sojourn.session.rankings;

import org.jspecify.annotations.NullMarked;
