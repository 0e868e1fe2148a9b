/** Systems, their settings, sources and members: edited by admins, published to every service. */
@NullMarked
package io.sojourn.session.catalog;

import org.jspecify.annotations.NullMarked;
