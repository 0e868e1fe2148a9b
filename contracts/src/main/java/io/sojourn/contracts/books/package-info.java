/** What became of each event and chunk, counted by state. */
@NullMarked
package io.sojourn.contracts.books;

import org.jspecify.annotations.NullMarked;
