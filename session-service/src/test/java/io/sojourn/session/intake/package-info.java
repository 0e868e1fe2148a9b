/** Tests of what all consumers do alike. */
@NullMarked
package io.sojourn.session.intake;

import org.jspecify.annotations.NullMarked;
