/** The records that could not be processed: a list of them, and sending them again. */
@NullMarked
package io.sojourn.session.deadletters;

import org.jspecify.annotations.NullMarked;
