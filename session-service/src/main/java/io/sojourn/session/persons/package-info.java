/** Answers queries about persons: who they are known as, and all that they did. */
@NullMarked
package io.sojourn.session.persons;

import org.jspecify.annotations.NullMarked;
