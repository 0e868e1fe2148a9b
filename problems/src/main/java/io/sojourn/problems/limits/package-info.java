/** Whom the limits hold for that services answer with problems. */
@NullMarked
package io.sojourn.problems.limits;

import org.jspecify.annotations.NullMarked;
