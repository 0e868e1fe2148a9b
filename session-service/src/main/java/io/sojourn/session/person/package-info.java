/** Who did it: visitors, the persons that they belong to, and how identification joins them, back in time too (X6). */
@NullMarked
package io.sojourn.session.person;

import org.jspecify.annotations.NullMarked;
