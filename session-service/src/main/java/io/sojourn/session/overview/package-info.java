/** What goes on in a system, at a glance (M11). */
@NullMarked
package io.sojourn.session.overview;

import org.jspecify.annotations.NullMarked;
