/** How much was done in sessions, and how that is worth less with time (P9), as pure functions. */
@NullMarked
package io.sojourn.session.scoring;

import org.jspecify.annotations.NullMarked;
