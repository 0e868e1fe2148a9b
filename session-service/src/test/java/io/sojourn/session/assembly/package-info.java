/** Tests of the rules, by example and by property. */
@NullMarked
package io.sojourn.session.assembly;

import org.jspecify.annotations.NullMarked;
