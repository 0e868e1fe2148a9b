/** How visitors came: channel, class of the referrer, campaign (S6), as pure rules. */
@NullMarked
package io.sojourn.ingest.acquisition;

import org.jspecify.annotations.NullMarked;
