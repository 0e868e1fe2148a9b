/** Messages that are not lost; here, how often and with which pauses something is tried again. */
@NullMarked
package io.sojourn.messaging;

import org.jspecify.annotations.NullMarked;
