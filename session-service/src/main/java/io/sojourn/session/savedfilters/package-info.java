/** Filters that people gave a name, for themselves or for all of a system (M13). */
@NullMarked
package io.sojourn.session.savedfilters;

import org.jspecify.annotations.NullMarked;
