/** Summaries: made when a session is closed, kept, published and answered. */
@NullMarked
package io.sojourn.summary.summaries;

import org.jspecify.annotations.NullMarked;
