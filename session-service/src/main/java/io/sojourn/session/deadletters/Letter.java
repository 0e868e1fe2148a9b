package io.sojourn.session.deadletters;

import io.sojourn.contracts.TopicName;
import io.sojourn.messaging.deadletters.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, without its content, which stays on the broker.
 *
 * @param headers why, and where it was
 * @param partition of the dead-letter topic
 * @param offset in that partition
 * @param at when it was given up
 * @param preview the beginning of its content; null if it is of a recording
 * @param open whether it was not sent again yet
 */
record Letter(
        UUID id,
        DeadLetterHeaders headers,
        int partition,
        long offset,
        Instant at,
        @Nullable String preview,
        boolean open) {
    private static final Set<String> OF_RECORDINGS =
            Set.of(TopicName.RECORDINGS, TopicName.ASSETS, TopicName.MANIFESTS);
    private static final int LONGEST_PREVIEW = 2048;
    private static final int LONGEST_REASON = 1000;

    static Letter of(UUID id, ConsumerRecord<String, byte[]> record) {
        DeadLetterHeaders headers = DeadLetterHeaders.of(record);
        Instant at = Instant.ofEpochMilli(record.timestamp());
        String preview = OF_RECORDINGS.contains(headers.topic()) ? null : preview(record.value());
        return new Letter(id, headers, record.partition(), record.offset(), at, preview, true);
    }

    String topic() {
        return headers.topic();
    }

    String reason() {
        return storable(headers.reason(), LONGEST_REASON);
    }

    /** The source that it is counted under in the books; null if it is not counted. */
    @Nullable
    String sourceId() {
        return headers.sourceId();
    }

    private static @Nullable String preview(byte @Nullable [] content) {
        return content == null
                ? null
                : storable(
                        new String(content, 0, Math.min(content.length, LONGEST_PREVIEW), StandardCharsets.UTF_8),
                        LONGEST_PREVIEW);
    }

    private static String storable(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replace('\0', ' ');
    }
}
