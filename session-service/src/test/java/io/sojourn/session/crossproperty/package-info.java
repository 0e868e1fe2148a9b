/** Tests of the rules on how sites lead to each other. */
@NullMarked
package io.sojourn.session.crossproperty;

import org.jspecify.annotations.NullMarked;
