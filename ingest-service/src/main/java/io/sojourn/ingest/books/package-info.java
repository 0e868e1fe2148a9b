/** The count of everything received, by source and outcome. */
@NullMarked
package io.sojourn.ingest.books;

import org.jspecify.annotations.NullMarked;
