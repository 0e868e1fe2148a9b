package io.sojourn.contracts.recordings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.contracts.InvalidMessageException;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** The one codec between a {@link RecordingChunk} and Kafka headers. Unknown headers are ignored. */
public final class RecordingChunkHeaders {
    private static final String PREFIX = "chunk-";

    private RecordingChunkHeaders() {}

    /** The chunk as headers, each a text in UTF-8. */
    public static Headers write(RecordingChunk chunk) {
        Headers headers = new RecordHeaders();
        put(headers, "version", chunk.version());
        put(headers, "system", chunk.systemId());
        put(headers, "source", chunk.sourceId());
        put(headers, "visitor", chunk.anonymousId());
        put(headers, "recording", chunk.recordingId());
        putIfKnown(headers, "tab", chunk.tabId());
        put(headers, "sequence", chunk.sequence());
        put(headers, "from", chunk.from());
        put(headers, "to", chunk.to());
        put(headers, "clock-offset", chunk.clockOffsetMs());
        put(headers, "snapshot", chunk.snapshot());
        put(headers, "events", chunk.events());
        putIfKnown(headers, "active-from", chunk.activeFrom());
        putIfKnown(headers, "active-to", chunk.activeTo());
        putIfKnown(headers, "received", chunk.received());
        return headers;
    }

    /**
     * The chunk that the headers describe.
     *
     * @throws InvalidMessageException if a header is missing or has no sense
     */
    public static RecordingChunk read(Headers headers) {
        try {
            return new RecordingChunk(
                    Integer.parseInt(required(headers, "version")),
                    required(headers, "system"),
                    required(headers, "source"),
                    required(headers, "visitor"),
                    required(headers, "recording"),
                    optional(headers, "tab"),
                    Integer.parseInt(required(headers, "sequence")),
                    Instant.parse(required(headers, "from")),
                    Instant.parse(required(headers, "to")),
                    Long.parseLong(required(headers, "clock-offset")),
                    Boolean.parseBoolean(required(headers, "snapshot")),
                    Integer.parseInt(required(headers, "events")),
                    optionalTime(headers, "active-from"),
                    optionalTime(headers, "active-to"),
                    optionalTime(headers, "received"));
        } catch (NumberFormatException | DateTimeException invalid) {
            throw new InvalidMessageException("A chunk header cannot be read: " + invalid.getMessage(), invalid);
        }
    }

    /** Says when a chunk was received, unless its headers say so already. */
    public static void receivedAt(Headers headers, Instant received) {
        if (optional(headers, "received") == null) {
            put(headers, "received", received);
        }
    }

    private static void putIfKnown(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            put(headers, name, value);
        }
    }

    private static void put(Headers headers, String name, Object value) {
        headers.add(PREFIX + name, value.toString().getBytes(UTF_8));
    }

    private static String required(Headers headers, String name) {
        String value = optional(headers, name);
        if (value == null) {
            throw new InvalidMessageException("The chunk header " + PREFIX + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable Instant optionalTime(Headers headers, String name) {
        String value = optional(headers, name);
        return value == null ? null : Instant.parse(value);
    }

    private static @Nullable String optional(Headers headers, String name) {
        Header header = headers.lastHeader(PREFIX + name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
