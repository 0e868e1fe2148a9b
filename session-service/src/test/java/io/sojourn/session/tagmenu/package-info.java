/** Tests of the menu of tags. */
@NullMarked
package io.sojourn.session.tagmenu;

import org.jspecify.annotations.NullMarked;
