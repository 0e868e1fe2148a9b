/** The rules of sessions (S1-S8, X1) as pure functions of settings and events: no framework, no clock, no storage. */
@NullMarked
package io.sojourn.session.assembly;

import org.jspecify.annotations.NullMarked;
