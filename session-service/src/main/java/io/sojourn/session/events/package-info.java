/** Events as they come from the broker, and how they are stored. */
@NullMarked
package io.sojourn.session.events;

import org.jspecify.annotations.NullMarked;
