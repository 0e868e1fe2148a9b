/** Titles and summaries of sessions. */
@NullMarked
package io.sojourn.summary;

import org.jspecify.annotations.NullMarked;
