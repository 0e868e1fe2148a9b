/** Custom dashboards: widgets that people of a system arranged and share (M12). */
@NullMarked
package io.sojourn.session.dashboards;

import org.jspecify.annotations.NullMarked;
