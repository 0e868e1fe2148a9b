package io.sojourn.bench.outage;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an outage did.
 *
 * @param sent different events
 * @param acknowledged of them
 * @param acknowledgedButMissing must be 0
 * @param stored records on the topic
 * @param storedAgain records of events that are there already: sent again after an answer that did not come
 * @param answers to requests by status; "none" where the connection broke
 * @param acknowledgedDeliveries events in requests answered with 200, as the senders counted
 * @param acceptedByService the same as the service counted it
 * @param residentMebibytesBefore of the service, before the first outage
 * @param residentMebibytesAtMost of the service
 */
public record OutageReport(
        long sent,
        long acknowledged,
        long acknowledgedButMissing,
        long stored,
        long storedAgain,
        Map<String, Long> answers,
        long acknowledgedDeliveries,
        long acceptedByService,
        long residentMebibytesBefore,
        long residentMebibytesAtMost) {

    /**
     * Whether everything was acknowledged in the end, is there, and was counted right: each record once, those of requests too that were
     * answered with 503 before the broker had them, and that the senders sent again.
     */
    public boolean balances() {
        return acknowledged == sent && acknowledgedButMissing == 0 && acceptedByService == stored;
    }

    /** For people. */
    public String text() {
        return """
                events sent                      %10d
                acknowledged in the end          %10d
                acknowledged, but missing        %10d
                records stored                   %10d
                of these stored again            %10d
                acknowledged as the senders count%10d
                accepted as the service counts   %10d
                answers by status                 %s
                RSS before and at most, MiB       %d, %d
                %s
                """.formatted(
                        sent,
                        acknowledged,
                        acknowledgedButMissing,
                        stored,
                        storedAgain,
                        acknowledgedDeliveries,
                        acceptedByService,
                        new TreeMap<>(answers),
                        residentMebibytesBefore,
                        residentMebibytesAtMost,
                        balances()
                                ? "The books balance: nothing that was acknowledged is missing."
                                : "THE BOOKS DO NOT BALANCE.");
    }
}
