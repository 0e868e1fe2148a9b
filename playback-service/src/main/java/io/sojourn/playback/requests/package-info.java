/** The form of requests and answers that are the same for all features. */
@NullMarked
package io.sojourn.playback.requests;

import org.jspecify.annotations.NullMarked;
