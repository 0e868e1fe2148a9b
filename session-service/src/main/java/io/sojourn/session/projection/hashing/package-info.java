/** A hash of texts that visitors choose. */
@NullMarked
package io.sojourn.session.projection.hashing;

import org.jspecify.annotations.NullMarked;
