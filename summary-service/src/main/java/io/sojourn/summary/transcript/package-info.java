/** Reads a session's transcript from session-service, with a caller token of this service's own. */
@NullMarked
package io.sojourn.summary.transcript;

import org.jspecify.annotations.NullMarked;
