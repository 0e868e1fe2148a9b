/** Tests of how sessions are closed. */
@NullMarked
package io.sojourn.session.sweep;

import org.jspecify.annotations.NullMarked;
