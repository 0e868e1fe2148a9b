/** Numbers and lists over many sessions, beside bare queries of the databases. */
@NullMarked
package io.sojourn.bench.queries;

import org.jspecify.annotations.NullMarked;
