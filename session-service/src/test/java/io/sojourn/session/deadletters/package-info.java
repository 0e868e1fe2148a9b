/** Tests of the dead letters, with real servers. */
@NullMarked
package io.sojourn.session.deadletters;

import org.jspecify.annotations.NullMarked;
