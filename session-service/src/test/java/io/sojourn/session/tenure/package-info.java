/** Tests of who a visitor was. */
@NullMarked
package io.sojourn.session.tenure;

import org.jspecify.annotations.NullMarked;
