/** The books: what became of everything received, by source and minute, each thing in exactly one state (G6). */
@NullMarked
package io.sojourn.session.books;

import org.jspecify.annotations.NullMarked;
