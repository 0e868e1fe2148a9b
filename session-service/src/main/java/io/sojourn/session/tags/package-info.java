/** What sessions are tagged with by the events in them (S9), as pure functions. */
@NullMarked
package io.sojourn.session.tags;

import org.jspecify.annotations.NullMarked;
