/** Changes of a source's write keys: a new one takes over while the old ones still work, until they end. */
@NullMarked
package io.sojourn.session.catalog.rotation;

import org.jspecify.annotations.NullMarked;
