/** The numbers about the use of in-app content (M10). */
@NullMarked
package io.sojourn.session.interactions;

import org.jspecify.annotations.NullMarked;
