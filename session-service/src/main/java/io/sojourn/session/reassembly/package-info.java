/** Finds the touched stretches of timelines and assembles them again (S4). */
@NullMarked
package io.sojourn.session.reassembly;

import org.jspecify.annotations.NullMarked;
