/** What becomes of known sessions when they were assembled again: continued, new, merged; written and told to followers (S4, S8). */
@NullMarked
package io.sojourn.session.changes;

import org.jspecify.annotations.NullMarked;
