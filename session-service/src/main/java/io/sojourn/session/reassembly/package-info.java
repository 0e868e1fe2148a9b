/** Assembles the touched stretches of timelines again and writes what changed, with its messages (S4, S8). */
@NullMarked
package io.sojourn.session.reassembly;

import org.jspecify.annotations.NullMarked;
