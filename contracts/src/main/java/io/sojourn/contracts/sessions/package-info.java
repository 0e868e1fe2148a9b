/** What became of sessions, and what other services have found out about them. */
@NullMarked
package io.sojourn.contracts.sessions;

import org.jspecify.annotations.NullMarked;
