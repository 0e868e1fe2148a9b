/** Problem details (RFC 9457) in the one form that every service answers with. */
@NullMarked
package io.sojourn.problems;

import org.jspecify.annotations.NullMarked;
