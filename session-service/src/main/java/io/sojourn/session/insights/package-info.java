/** What other services found out about sessions and visitors: summaries and recordings. */
@NullMarked
package io.sojourn.session.insights;

import org.jspecify.annotations.NullMarked;
