package io.sojourn.messaging.progress;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far a topic had been processed before the current transaction.
 *
 * @param processed by partition: the first offset that had not been
 */
public record Progress(Map<Integer, Long> processed) {

    /** Whether no committed transaction has processed the record; false if it is delivered again. */
    public boolean isNew(ConsumerRecord<?, ?> record) {
        return record.offset() >= processed.getOrDefault(record.partition(), 0L);
    }
}
