/** Tests of scores. */
@NullMarked
package io.sojourn.session.scoring;

import org.jspecify.annotations.NullMarked;
