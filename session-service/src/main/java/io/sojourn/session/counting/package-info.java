/** The one rule of which sessions count in numbers, and why the others are left out (G7). */
@NullMarked
package io.sojourn.session.counting;

import org.jspecify.annotations.NullMarked;
