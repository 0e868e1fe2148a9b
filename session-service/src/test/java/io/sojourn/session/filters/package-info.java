/** Tests of the grammar by which sessions are asked for. */
@NullMarked
package io.sojourn.session.filters;

import org.jspecify.annotations.NullMarked;
