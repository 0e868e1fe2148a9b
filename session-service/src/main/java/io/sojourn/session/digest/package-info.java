/** Short names for long contents. */
@NullMarked
package io.sojourn.session.digest;

import org.jspecify.annotations.NullMarked;
