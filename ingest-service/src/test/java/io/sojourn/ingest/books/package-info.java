/** Tests of the counts for the books. */
@NullMarked
package io.sojourn.ingest.books;

import org.jspecify.annotations.NullMarked;
