/** Completes the catalog topic from the database when the service starts. */
@NullMarked
package io.sojourn.session.catalog.repair;

import org.jspecify.annotations.NullMarked;
