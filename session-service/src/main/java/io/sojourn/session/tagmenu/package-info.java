/** Which tags there are to ask sessions by (S9). */
@NullMarked
package io.sojourn.session.tagmenu;

import org.jspecify.annotations.NullMarked;
