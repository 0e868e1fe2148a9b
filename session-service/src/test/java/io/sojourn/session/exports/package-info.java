/** Tests of exports. */
@NullMarked
package io.sojourn.session.exports;

import org.jspecify.annotations.NullMarked;
