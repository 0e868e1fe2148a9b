/** Tests of what is removed after its time. */
@NullMarked
package io.sojourn.session.retention;

import org.jspecify.annotations.NullMarked;
