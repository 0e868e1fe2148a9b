/** Tests of the salts. */
@NullMarked
package io.sojourn.session.catalog.salts;

import org.jspecify.annotations.NullMarked;
