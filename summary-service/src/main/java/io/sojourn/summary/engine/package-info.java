/** The built-in engine: from a session's transcript to a title and one line, by rules that say only what the events say. */
@NullMarked
package io.sojourn.summary.engine;

import org.jspecify.annotations.NullMarked;
