/** Tests of problem details. */
@NullMarked
package io.sojourn.problems.completion;

import org.jspecify.annotations.NullMarked;
