/** Who may do what in a system (G2). */
@NullMarked
package io.sojourn.session.catalog.members;

import org.jspecify.annotations.NullMarked;
