/** Tests of queries, with real servers. */
@NullMarked
package io.sojourn.session.sessions;

import org.jspecify.annotations.NullMarked;
