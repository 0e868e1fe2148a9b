package io.sojourn.session.deadletters;

import io.sojourn.messaging.UngroupedConsumers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads letters back from the broker, by partition and offset. */
@ApplicationScoped
class LetterContents {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A longer record is fetched alone. */
    private static final int BYTES_AT_ONCE = 1 << 20;

    private final UngroupedConsumers consumers;

    @Inject
    LetterContents(UngroupedConsumers consumers) {
        this.consumers = consumers;
    }

    /** The records of letters, as far as the broker still has them. Takes a thread's time: not for event loops. */
    Map<UUID, ConsumerRecord<String, byte[]>> read(List<Letter> letters) {
        Map<UUID, ConsumerRecord<String, byte[]>> found = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = consumers.open(1, BYTES_AT_ONCE)) {
            letters.forEach(letter -> read(consumer, letter).ifPresent(record -> found.put(letter.id(), record)));
        }
        return found;
    }

    private static Optional<ConsumerRecord<String, byte[]>> read(
            KafkaConsumer<String, byte[]> consumer, Letter letter) {
        TopicPartition place = new TopicPartition(letter.topic() + ".dead", letter.partition());
        List<TopicPartition> places = List.of(place);
        if (consumer.beginningOffsets(places, PATIENCE).get(place) > letter.offset()
                || consumer.endOffsets(places, PATIENCE).get(place) <= letter.offset()) {
            return Optional.empty();
        }
        consumer.assign(places);
        consumer.seek(place, letter.offset());
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return Optional.of(record).filter(one -> isContentOf(letter, one));
            }
        }
        throw new TimeoutException("The broker did not give the record at " + place + " in time");
    }

    /** Offsets of a topic that was removed and made again are those of other records. */
    private static boolean isContentOf(Letter letter, ConsumerRecord<String, byte[]> record) {
        return record.offset() == letter.offset()
                && record.timestamp() == letter.at().toEpochMilli();
    }
}
