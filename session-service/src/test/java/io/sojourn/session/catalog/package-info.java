/** Tests of what admins edit, with real servers. */
@NullMarked
package io.sojourn.session.catalog;

import org.jspecify.annotations.NullMarked;
