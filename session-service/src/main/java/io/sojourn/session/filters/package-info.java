/** The one grammar by which sessions are asked for, in lists and in numbers. */
@NullMarked
package io.sojourn.session.filters;

import org.jspecify.annotations.NullMarked;
