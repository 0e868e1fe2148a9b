/** Records that cannot be processed, kept with their reason. */
@NullMarked
package io.sojourn.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
