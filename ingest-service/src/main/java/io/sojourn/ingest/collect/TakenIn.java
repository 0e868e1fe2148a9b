package io.sojourn.ingest.collect;

import io.sojourn.contracts.CatalogMessage.Source;
import java.time.Instant;
import java.util.List;
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
}
