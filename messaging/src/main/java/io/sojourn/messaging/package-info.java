/** Messages that are not lost: an outbox that is published after its transaction, and dead letters with their reason. */
@NullMarked
package io.sojourn.messaging;

import org.jspecify.annotations.NullMarked;
