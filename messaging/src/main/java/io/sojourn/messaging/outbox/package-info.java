/** Messages that are published after the transaction that they are stored in. */
@NullMarked
package io.sojourn.messaging.outbox;

import org.jspecify.annotations.NullMarked;
