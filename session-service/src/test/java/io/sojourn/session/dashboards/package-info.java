/** Tests of dashboards. */
@NullMarked
package io.sojourn.session.dashboards;

import org.jspecify.annotations.NullMarked;
