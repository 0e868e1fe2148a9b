/** Tests of what other services find out, with real servers. */
@NullMarked
package io.sojourn.session.insights;

import org.jspecify.annotations.NullMarked;
