/** Tests of the catalog's repair. */
@NullMarked
package io.sojourn.session.catalog.repair;

import org.jspecify.annotations.NullMarked;
