/** Tests of saved filters. */
@NullMarked
package io.sojourn.session.savedfilters;

import org.jspecify.annotations.NullMarked;
