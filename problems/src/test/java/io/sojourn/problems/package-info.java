/** Tests of problem details. */
@NullMarked
package io.sojourn.problems;

import org.jspecify.annotations.NullMarked;
