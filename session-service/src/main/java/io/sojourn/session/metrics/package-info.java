/** The numbers about sessions and persons (M1 to M9), each over exactly the sessions that its filter lists. */
@NullMarked
package io.sojourn.session.metrics;

import org.jspecify.annotations.NullMarked;
