/** Tests of what a change reaches on a person's timeline. */
@NullMarked
package io.sojourn.session.reassembly;

import org.jspecify.annotations.NullMarked;
