/** The rules of who a visitor was, and when (X6), as pure functions. */
@NullMarked
package io.sojourn.session.tenure;

import org.jspecify.annotations.NullMarked;
