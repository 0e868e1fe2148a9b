/** Tests of similar sessions. */
@NullMarked
package io.sojourn.session.similar;

import org.jspecify.annotations.NullMarked;
