/** Rankings, page by page: the most first, those alike by their names. */
@NullMarked
package io.sojourn.session.rankings;

import org.jspecify.annotations.NullMarked;
