/** What happened in the sessions that count: their events, counted by name. */
@NullMarked
package io.sojourn.session.occurrences;

import org.jspecify.annotations.NullMarked;
