/** Sessions of others in which alike was done (P12). */
@NullMarked
package io.sojourn.session.similar;

import org.jspecify.annotations.NullMarked;
