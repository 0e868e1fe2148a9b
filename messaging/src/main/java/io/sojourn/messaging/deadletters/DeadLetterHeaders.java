package io.sojourn.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a dead letter say, beside those that the record had.
 *
 * @param reason why it could not be processed
 * @param topic that it was on
 * @param partition that it was in
 * @param offset that it had there
 * @param at the time of the record
 * @param systemId of the sender, null if it is not known
 * @param sourceId that it was counted under in the books, null if it was not counted
 * @param received the time of receipt that it was counted under
 */
public record DeadLetterHeaders(
        String reason,
        String topic,
        int partition,
        long offset,
        Instant at,
        @Nullable UUID systemId,
        @Nullable String sourceId,
        Instant received) {
    private static final String PREFIX = "dead-letter-";

    static void write(Headers headers, ConsumerRecord<String, byte[]> dead, String reason) {
        remove(headers);
        RecordOrigin origin = RecordOrigin.of(dead);
        put(headers, "reason", reason);
        put(headers, "topic", dead.topic());
        put(headers, "partition", dead.partition());
        put(headers, "offset", dead.offset());
        put(headers, "at", Instant.ofEpochMilli(dead.timestamp()));
        put(headers, "received", origin.received());
        if (origin.systemId() != null) {
            put(headers, "system", origin.systemId());
        }
        if (origin.isBooked()) {
            put(headers, "source", String.valueOf(origin.sourceId()));
        }
    }

    /** What the headers of a letter say; what they do not say follows from the record itself. */
    public static DeadLetterHeaders of(ConsumerRecord<String, byte[]> letter) {
        Headers headers = letter.headers();
        Instant time = Instant.ofEpochMilli(letter.timestamp());
        return new DeadLetterHeaders(
                read(headers, "reason", text -> text).orElse("Nothing is said of why"),
                read(headers, "topic", text -> text)
                        .orElseGet(() -> letter.topic().replaceFirst("\\.dead$", "")),
                read(headers, "partition", Integer::valueOf).orElseGet(letter::partition),
                read(headers, "offset", Long::valueOf).orElseGet(letter::offset),
                read(headers, "at", Instant::parse).orElse(time),
                read(headers, "system", UUID::fromString).orElseGet(() -> RecordOrigin.systemOfKey(letter)),
                read(headers, "source", text -> text).orElse(null),
                read(headers, "received", Instant::parse)
                        .filter(RecordOrigin::isPlausible)
                        .orElse(time));
    }

    /** Takes away what the dead-letter topic added, so that the record is as it was. */
    public static void remove(Headers headers) {
        for (Header header : headers.toArray()) {
            if (header.key().startsWith(PREFIX)) {
                headers.remove(header.key());
            }
        }
    }

    private static void put(Headers headers, String name, Object value) {
        headers.add(PREFIX + name, value.toString().getBytes(UTF_8));
    }

    private static <T> Optional<T> read(Headers headers, String name, Function<String, T> value) {
        Header header = headers.lastHeader(PREFIX + name);
        try {
            return header == null || header.value() == null
                    ? Optional.empty()
                    : Optional.of(value.apply(new String(header.value(), UTF_8)));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
