/** What has come from a source lately: whether anything comes at all, and the newest events as they were stored. */
@NullMarked
package io.sojourn.session.arrivals;

import org.jspecify.annotations.NullMarked;
