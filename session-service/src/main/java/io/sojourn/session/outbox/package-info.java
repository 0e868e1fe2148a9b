/** Publishes what changed in the database, reliably and in order: written in the same transaction, sent after it. */
@NullMarked
package io.sojourn.session.outbox;

import org.jspecify.annotations.NullMarked;
