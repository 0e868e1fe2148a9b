/** Tests of sources. */
@NullMarked
package io.sojourn.session.catalog.sources;

import org.jspecify.annotations.NullMarked;
