/** Tests of what all consumers share, on a real database. */
@NullMarked
package io.sojourn.session.messaging;

import org.jspecify.annotations.NullMarked;
