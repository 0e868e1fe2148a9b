package io.sojourn.ingest.chunks;

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

    private final JsonBytes json;
    private int events;
    private long firstAt = Long.MAX_VALUE;
    private long lastAt = Long.MIN_VALUE;
    private long firstType = MISSING;
    private boolean snapshot;

    private ChunkReading(JsonBytes json) {
        this.json = json;
    }

    /**
     * What the content is.
     *
     * @throws InvalidFieldException if it has not the form of a chunk
     * @throws MalformedJsonException if it is not JSON
     * @throws IOException if it cannot be inflated
     */
    static ChunkContent read(InputStream json) throws IOException {
        return new ChunkReading(new JsonBytes(json)).read();
    }

    private ChunkContent read() throws IOException {
        int first = json.significant();
        if (first != '[') {
            throw first == JsonBytes.END ? noArray() : instead(first, noArray());
        }
        readEvents();
        int behind = json.significant();
        if (behind != JsonBytes.END) {
            throw instead(
                    behind,
                    new InvalidFieldException("", "trailing-content", "After the array of events nothing may follow"));
        }
        return new ChunkContent(events, firstAt, lastAt, snapshot);
    }

    private static InvalidFieldException noArray() {
        return new InvalidFieldException("", "wrong-type", "A chunk must be a JSON array of rrweb events");
    }

    /** The refusal of a value that begins where it may not; what is no value at all is malformed. */
    private static InvalidFieldException instead(int first, InvalidFieldException refusal)
            throws MalformedJsonException {
        if (JsonBytes.canBegin(first)) {
            return refusal;
        }
        throw new MalformedJsonException();
    }

    private void readEvents() throws IOException {
        int next = json.significant();
        if (next == ']') {
            throw new InvalidFieldException("", "empty", "A chunk must hold at least one event");
        }
        while (true) {
            readEvent(next);
            int behind = json.significant();
            if (behind == ']') {
                return;
            }
            if (behind != ',') {
                throw new MalformedJsonException();
            }
            next = json.significant();
        }
    }

    private void readEvent(int first) throws IOException {
        if (first != '{') {
            throw instead(first, invalid("", "must be an object"));
        }
        long type = MISSING;
        long at = MISSING;
        for (boolean more = begins(); more; more = goesOn()) {
            String name = json.name();
            json.require(':');
            int value = json.significant();
            switch (name) {
                case "type" -> type = number(name, value);
                case "timestamp" -> at = number(name, value);
                case "" -> throw invalid("", "must have fields with plain names");
                default -> json.skip(value);
            }
        }
        note(type, at);
    }

    /** Whether there is a first field; its first quote is read then. */
    private boolean begins() throws IOException {
        int next = json.significant();
        return next == '"' || ends(next);
    }

    /** Whether there is another field; its first quote is read then. */
    private boolean goesOn() throws IOException {
        int next = json.significant();
        if (next == ',') {
            json.require('"');
            return true;
        }
        return ends(next);
    }

    private static boolean ends(int next) throws MalformedJsonException {
        if (next != '}') {
            throw new MalformedJsonException();
        }
        return false;
    }

    private long number(String name, int first) throws IOException {
        if (!JsonBytes.isNumber(first)) {
            throw instead(first, invalid("/" + name, "must have a number as '" + name + "'"));
        }
        return Math.round(json.number(first));
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
