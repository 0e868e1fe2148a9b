/** Tests of lists of users. */
@NullMarked
package io.sojourn.session.userlists;

import org.jspecify.annotations.NullMarked;
