/** Completes every problem that is answered: words where only a status is known, and the trace that the log has too. */
@NullMarked
package io.sojourn.problems.completion;

import org.jspecify.annotations.NullMarked;
