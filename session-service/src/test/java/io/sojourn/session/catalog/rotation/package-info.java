/** Tests of the rotation of write keys. */
@NullMarked
package io.sojourn.session.catalog.rotation;

import org.jspecify.annotations.NullMarked;
