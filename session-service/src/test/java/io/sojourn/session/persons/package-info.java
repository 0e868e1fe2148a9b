/** Tests of persons. */
@NullMarked
package io.sojourn.session.persons;

import org.jspecify.annotations.NullMarked;
