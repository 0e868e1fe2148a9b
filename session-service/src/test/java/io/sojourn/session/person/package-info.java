/** Tests of who did it. */
@NullMarked
package io.sojourn.session.person;

import org.jspecify.annotations.NullMarked;
