package io.sojourn.bench.load;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the load generator saw.
 *
 * @param requestsPerSecond acknowledged within the time
 * @param sent requests sent
 * @param acknowledged requests answered as expected, those under way at the end included
 * @param answers all answers by status code
 * @param latencies of the acknowledged ones
 * @param unexpected the first answer that was not the expected one
 */
public record Load(
        double requestsPerSecond,
        long sent,
        long acknowledged,
        Map<Integer, Long> answers,
        LatencyHistogram latencies,
        @Nullable String unexpected) {

    /** What went wrong, if anything did: requests that were not acknowledged. */
    public Optional<String> fault() {
        return acknowledged == sent
                ? Optional.empty()
                : Optional.of(
                        sent - acknowledged + " of " + sent + " requests were not acknowledged; answers by status: "
                                + answers + ", the first of them: " + unexpected);
    }
}
