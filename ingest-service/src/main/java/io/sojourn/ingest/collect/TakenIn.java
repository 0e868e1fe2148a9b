package io.sojourn.ingest.collect;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is taken in of a tracking call. Without the records: while the broker is waited for, nobody needs them twice.
 *
 * @param received as it stands in the records
 * @param accepted how many items
 * @param refused the other items, by index
 */
record TakenIn(Source source, Instant received, int accepted, List<Refusal> refused) {

    /** Whether there were items, and none was accepted. */
    boolean nothingAccepted() {
        return accepted == 0 && !refused.isEmpty();
    }

    /**
     * The same after the broker refused some of the records for good.
     *
     * @param places of the records
     */
    TakenIn without(List<Integer> places) {
        if (places.isEmpty()) {
            return this;
        }
        Set<Integer> refusedBefore = refused.stream().map(Refusal::index).collect(Collectors.toSet());
        int[] indexes = IntStream.range(0, accepted + refused.size())
                .filter(index -> !refusedBefore.contains(index))
                .toArray();
        List<Refusal> more = new ArrayList<>(refused);
        places.forEach(place -> more.add(Refusal.byBroker(indexes[place])));
        more.sort(Comparator.comparingInt(Refusal::index));
        return new TakenIn(source, received, accepted - places.size(), more);
    }
}
