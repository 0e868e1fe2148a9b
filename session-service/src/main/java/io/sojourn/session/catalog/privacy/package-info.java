/** How a source treats its visitors: what is kept of them, what is honoured, what is scrubbed. */
@NullMarked
package io.sojourn.session.catalog.privacy;

import org.jspecify.annotations.NullMarked;
