package io.sojourn.ingest.chunks;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sojourn.ingest.fields.InvalidFieldException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads through the content of a chunk once, without keeping it: it must be an array of rrweb events, each an object with a numeric
 * {@code type} and {@code timestamp}.
 */
final class ChunkReading {
    private static final int META = 4;
    private static final int FULL_SNAPSHOT = 2;
    /** 2000-01-01 and 2100-01-01: no working clock shows anything else. */
    private static final long EARLIEST = 946_684_800_000L;

    private static final long LATEST = 4_102_444_800_000L;
    private static final long MISSING = -1;

    private final JsonParser parser;
    private int events;
    private long firstAt = Long.MAX_VALUE;
    private long lastAt = Long.MIN_VALUE;
    private long firstType = MISSING;
    private boolean snapshot;

    private ChunkReading(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What the content is.
     *
     * @throws InvalidFieldException if it has not the form of a chunk
     * @throws IOException if it is not JSON or cannot be inflated
     */
    static ChunkContent read(InputStream json) throws IOException {
        try (JsonParser parser = ChunkJson.parser(json)) {
            return new ChunkReading(parser).read();
        }
    }

    private ChunkContent read() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new InvalidFieldException("", "wrong-type", "A chunk must be a JSON array of rrweb events");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readEvent();
        }
        if (parser.nextToken() != null) {
            throw new InvalidFieldException("", "trailing-content", "After the array of events nothing may follow");
        }
        if (events == 0) {
            throw new InvalidFieldException("", "empty", "A chunk must hold at least one event");
        }
        return new ChunkContent(events, firstAt, lastAt, snapshot);
    }

    private void readEvent() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw invalid("", "must be an object");
        }
        long type = MISSING;
        long at = MISSING;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "type" -> type = number(name);
                case "timestamp" -> at = number(name);
                default -> parser.skipChildren();
            }
        }
        note(type, at);
    }

    private long number(String name) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw invalid("/" + name, "must have a number as '" + name + "'");
        }
        return Math.round(parser.getDoubleValue());
    }

    private void note(long type, long at) {
        if (type < 0) {
            throw invalid("/type", "must have a 'type' from 0");
        }
        if (at < EARLIEST || at >= LATEST) {
            throw invalid("/timestamp", "must have a 'timestamp' in milliseconds between the years 2000 and 2100");
        }
        if (events == 0) {
            firstType = type;
        }
        snapshot |= type == FULL_SNAPSHOT && (events == 0 || events == 1 && firstType == META);
        firstAt = Math.min(firstAt, at);
        lastAt = Math.max(lastAt, at);
        events++;
    }

    private InvalidFieldException invalid(String field, String rule) {
        return new InvalidFieldException("/" + events + field, "invalid-event", "Each event of a chunk " + rule);
    }
}
