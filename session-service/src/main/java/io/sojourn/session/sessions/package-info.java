/** Answers queries about sessions and the events in them. */
@NullMarked
package io.sojourn.session.sessions;

import org.jspecify.annotations.NullMarked;
