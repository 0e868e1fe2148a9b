package io.sojourn.bench.outage;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/** What was sent and answered, event by event; each event has a number. */
final class OutageLedger {
    private final BitSet acknowledged = new BitSet();
    private final Map<String, Long> answers = new TreeMap<>();
    private int next;
    private long acknowledgedDeliveries;

    /** The numbers of so many events to send; answers the first. */
    synchronized int reserve(int events) {
        int first = next;
        next += events;
        return first;
    }

    /** Notes the answer to a request with some events. */
    synchronized void note(String answer, int first, int events) {
        answers.merge(answer, 1L, Long::sum);
        if (answer.equals("200")) {
            acknowledged.set(first, first + events);
            acknowledgedDeliveries += events;
        }
    }

    /** The report, given what is stored. */
    synchronized OutageReport report(
            StoredEvents stored, long residentBefore, long residentMost, long countedByService) {
        BitSet missing = (BitSet) acknowledged.clone();
        missing.andNot(stored.numbers());
        return new OutageReport(
                next,
                acknowledged.cardinality(),
                missing.cardinality(),
                stored.records(),
                stored.records() - stored.numbers().cardinality(),
                Map.copyOf(answers),
                acknowledgedDeliveries,
                countedByService,
                residentBefore,
                residentMost);
    }
}
