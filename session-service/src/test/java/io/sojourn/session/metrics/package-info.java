/** Tests of the numbers about sessions. */
@NullMarked
package io.sojourn.session.metrics;

import org.jspecify.annotations.NullMarked;
