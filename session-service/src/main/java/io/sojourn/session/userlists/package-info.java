/** Lists of users with numbers: whose the counted sessions are (M8), and what of it can be exported. */
@NullMarked
package io.sojourn.session.userlists;

import org.jspecify.annotations.NullMarked;
