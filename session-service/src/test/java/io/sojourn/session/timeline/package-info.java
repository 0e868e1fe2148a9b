/** Tests of the way from the broker to stored sessions, with real servers. */
@NullMarked
package io.sojourn.session.timeline;

import org.jspecify.annotations.NullMarked;
