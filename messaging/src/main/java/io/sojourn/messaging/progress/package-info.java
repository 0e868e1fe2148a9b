/** How far topics are processed, in the transaction that processed them. */
@NullMarked
package io.sojourn.messaging.progress;

import org.jspecify.annotations.NullMarked;
