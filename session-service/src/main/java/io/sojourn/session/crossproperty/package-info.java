/** How the sites of a system lead to each other: the parts of sessions on each source type, and what prompted which (X1 to X4), as pure functions. */
@NullMarked
package io.sojourn.session.crossproperty;

import org.jspecify.annotations.NullMarked;
