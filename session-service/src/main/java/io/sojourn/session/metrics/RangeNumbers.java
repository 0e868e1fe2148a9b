package io.sojourn.session.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The numbers of a range, and what matches the filter, but does not count.
 *
 * @param longestMs no session that is longer counts: 12 hours, always
 */
@Schema(name = "RangeNumbers")
record RangeNumbers(@JsonUnwrapped SessionNumbers numbers, Excluded excluded, long longestMs) {

    /**
     * How many sessions were left out (G7); each for the first reason that holds, in this order.
     *
     * @param future later than now, where the filter has no end; such times are kept where the sender's clock may be ahead
     * @param tooLong longer than {@code longestMs}
     */
    @Schema(name = "ExcludedSessions")
    record Excluded(long future, long tooLong, long bots, long developers, long open) {}
}
