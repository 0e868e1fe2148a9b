/** Figures as reports have them. */
@NullMarked
package io.sojourn.bench.figures;

import org.jspecify.annotations.NullMarked;
