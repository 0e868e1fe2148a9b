package io.sojourn.session.metrics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The numbers of a range, and what matches the filter, but does not count. */
@Schema(name = "RangeNumbers")
record RangeNumbers(@JsonUnwrapped SessionNumbers numbers, Excluded excluded) {

    /**
     * How many sessions were left out (G7); each for the first reason that holds, in this order.
     *
     * @param overTwelveHours longer than any session may be to count
     */
    @Schema(name = "ExcludedSessions")
    record Excluded(long overTwelveHours, long bots, long developers, long open) {}
}
