package io.sojourn.ingest.collect;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A tracking call, ready to be published.
 *
 * @param received as it stands in the records
 * @param records of the accepted items
 * @param refused the other items, by index
 */
record TakenIn(Source source, Instant received, List<ProducerRecord<String, byte[]>> records, List<Refusal> refused) {

    /** Whether there were items, and none was accepted. */
    boolean nothingAccepted() {
        return records.isEmpty() && !refused.isEmpty();
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
        int[] accepted = IntStream.range(0, records.size() + refused.size())
                .filter(index -> !refusedBefore.contains(index))
                .toArray();
        List<Refusal> more = new ArrayList<>(refused);
        places.forEach(place -> more.add(Refusal.byBroker(accepted[place])));
        more.sort(Comparator.comparingInt(Refusal::index));
        return new TakenIn(
                source,
                received,
                IntStream.range(0, records.size())
                        .filter(place -> !places.contains(place))
                        .mapToObj(records::get)
                        .toList(),
                more);
    }
}
