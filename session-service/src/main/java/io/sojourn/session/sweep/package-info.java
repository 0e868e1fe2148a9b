/** Closes sessions whose end is certain (S8). */
@NullMarked
package io.sojourn.session.sweep;

import org.jspecify.annotations.NullMarked;
