/** What tells that a visitor was frustrated: rage clicks, dead clicks, slow clicks and quick backs (P20), as pure functions. */
@NullMarked
package io.sojourn.session.frustration;

import org.jspecify.annotations.NullMarked;
