/** Tests of the books, with real servers. */
@NullMarked
package io.sojourn.session.books;

import org.jspecify.annotations.NullMarked;
