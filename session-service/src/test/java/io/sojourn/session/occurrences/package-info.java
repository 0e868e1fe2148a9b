/** Tests of what happened in sessions, counted by name. */
@NullMarked
package io.sojourn.session.occurrences;

import org.jspecify.annotations.NullMarked;
