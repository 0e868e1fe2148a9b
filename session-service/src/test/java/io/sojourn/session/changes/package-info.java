/** Tests of what becomes of known sessions. */
@NullMarked
package io.sojourn.session.changes;

import org.jspecify.annotations.NullMarked;
