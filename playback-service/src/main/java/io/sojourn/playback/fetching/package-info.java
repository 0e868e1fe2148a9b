/**
 * Fetches what recorded pages showed and their browsers could not read, from hosts that an operator allows; off unless that is done. Whoever sends recordings
 * chooses the addresses: they are taken for hostile.
 */
@NullMarked
package io.sojourn.playback.fetching;

import org.jspecify.annotations.NullMarked;
