package io.sojourn.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage.What;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from, as far as it can be told even of one that cannot be processed.
 *
 * @param systemId null if it names none
 * @param sourceId null if it names none
 * @param received when the collect API had it; if it does not say, the time of the record
 * @param what it counts as in the books, null if what its topic holds is in no books
 */
public record RecordOrigin(
        @Nullable UUID systemId,
        @Nullable String sourceId,
        Instant received,
        @Nullable What what) {
    private static final int LONGEST_SOURCE_ID = 128;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** Reads what can be read; never fails. */
    public static RecordOrigin of(ConsumerRecord<String, byte[]> record) {
        return switch (record.topic()) {
            case TopicName.EVENTS -> ofEvent(record);
            case TopicName.RECORDINGS -> ofChunk(record);
            default -> new RecordOrigin(systemOfKey(record), null, timeOf(record), null);
        };
    }

    /** Whether it has a place in the books: a source received it. */
    public boolean isBooked() {
        return systemId != null && sourceId != null && what != null;
    }

    /** Whether a text can be the id of a source: others could be no key of the books. */
    public static boolean isSourceId(@Nullable String text) {
        return text != null
                && !text.isEmpty()
                && text.length() <= LONGEST_SOURCE_ID
                && text.chars().allMatch(RecordOrigin::isOfSourceIds);
    }

    /** Whether a time of receipt can be true: others would not fit into the books. */
    public static boolean isPlausible(Instant received) {
        return !received.isBefore(EARLIEST) && received.isBefore(LATEST);
    }

    /** Asked of each event: a pattern takes several times as long. */
    private static boolean isOfSourceIds(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "._:~-".indexOf(character) >= 0;
    }

    private static RecordOrigin ofEvent(ConsumerRecord<String, byte[]> record) {
        Event event = eventOf(record);
        Event.Origin origin = event.origin == null ? new Event.Origin(null, null) : event.origin;
        Event.Times times = event.times == null ? new Event.Times(null) : event.times;
        return new RecordOrigin(
                uuid(origin.systemId).orElseGet(() -> systemOfKey(record)),
                isSourceId(origin.sourceId) ? origin.sourceId : null,
                time(times.received).orElseGet(() -> timeOf(record)),
                What.EVENTS);
    }

    private static Event eventOf(ConsumerRecord<String, byte[]> record) {
        try {
            return MessageJson.read(record.value(), Event.class);
        } catch (InvalidMessageException unreadable) {
            return new Event(null, null);
        }
    }

    private static RecordOrigin ofChunk(ConsumerRecord<String, byte[]> record) {
        String source = header(record, "chunk-source");
        return new RecordOrigin(
                uuid(header(record, "chunk-system")).orElseGet(() -> systemOfKey(record)),
                isSourceId(source) ? source : null,
                time(header(record, "chunk-received")).orElseGet(() -> timeOf(record)),
                What.CHUNKS);
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** The system that the key begins with, null if it begins with none. */
    static @Nullable UUID systemOfKey(ConsumerRecord<String, byte[]> record) {
        String key = record.key();
        return key == null ? null : uuid(key.split("/", 2)[0]).orElse(null);
    }

    private static Instant timeOf(ConsumerRecord<String, byte[]> record) {
        Instant time = Instant.ofEpochMilli(record.timestamp());
        return isPlausible(time) ? time : Instant.now();
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(text)).filter(RecordOrigin::isPlausible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** As much of an event as says where it is from. */
    record Event(@Nullable Origin origin, @Nullable Times times) {
        record Origin(@Nullable String systemId, @Nullable String sourceId) {}

        record Times(@Nullable String received) {}
    }
}
