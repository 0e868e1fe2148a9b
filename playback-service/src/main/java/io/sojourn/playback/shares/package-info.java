/** Public links to one session each: made, listed, revoked, and looked up by the gateway (P11). */
@NullMarked
package io.sojourn.playback.shares;

import org.jspecify.annotations.NullMarked;
