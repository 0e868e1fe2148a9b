/** The catalog of systems, sources and members, replicated in memory from its compacted topic. */
@NullMarked
package io.sojourn.catalog;

import org.jspecify.annotations.NullMarked;
