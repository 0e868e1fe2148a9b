/** The collect service: takes events and recording chunks in, and answers when the broker has them. */
@NullMarked
package io.sojourn.ingest;

import org.jspecify.annotations.NullMarked;
