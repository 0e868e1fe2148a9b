package io.sojourn.playback.excerpts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;

/**
 * An rrweb event as it stands in a content, with what decides whether it belongs to a stretch of time.
 *
 * @param content where it stands
 * @param own where it begins and ends there
 * @param timestamp where its timestamp begins and ends there
 * @param at its timestamp; one that has none belongs nowhere
 */
record RecordedEvent(byte[] content, Span own, Span timestamp, long at, int type, EventData data) {
    private static final int SNAPSHOT = 2;
    private static final int CHANGE = 3;
    private static final int META = 4;
    /** What was sent was read through when it came, within such bounds. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(10_000)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    static JsonParser parser(byte[] content) throws IOException {
        return JSON.createParser(content);
    }

    /** Reads an event that the parser is at the beginning of, to its end. Of a field that stands twice the last one counts, as in browsers. */
    static RecordedEvent read(byte[] content, JsonParser parser) throws IOException {
        int begin = begin(parser);
        Span timestamp = new Span(0, 0);
        long at = Long.MAX_VALUE;
        int type = -1;
        EventData data = EventData.NONE;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("timestamp") && value.isNumeric()) {
                at = Math.round(parser.getDoubleValue());
                timestamp = new Span(begin(parser), end(parser));
            } else if (field.equals("type") && value.isNumeric()) {
                type = (int) parser.getDoubleValue();
            } else if (field.equals("data")) {
                data = EventData.read(parser);
            } else {
                parser.skipChildren();
            }
        }
        return new RecordedEvent(content, new Span(begin, end(parser)), timestamp, at, type, data);
    }

    /** When the first of what it tells happened. */
    long beginsAt() {
        return at + Math.min(0, data.earliest());
    }

    /** Whether what the page looks like later depends on it. */
    boolean isOfPicture() {
        return isSnapshot() || isMeta() || type == CHANGE && data.isOfPicture();
    }

    boolean isSnapshot() {
        return type == SNAPSHOT;
    }

    /** Whether it announces a picture of the page. */
    boolean isMeta() {
        return type == META;
    }

    /**
     * Whether no later event makes it needless.
     *
     * @param told what later events have told, to which this one adds
     */
    boolean isNews(Set<String> told) {
        if (isMeta()) {
            return told.add("meta");
        }
        String replaced = type == CHANGE ? data.replaced() : null;
        return replaced == null || told.add(replaced);
    }

    /** The same at another time, by the clock of the recorder. */
    RecordedEvent movedTo(long time) {
        byte[] digits = Long.toString(time).getBytes(US_ASCII);
        ByteArrayOutputStream moved = new ByteArrayOutputStream(own.length() + digits.length);
        moved.write(content, own.begin(), timestamp.begin() - own.begin());
        moved.writeBytes(digits);
        moved.write(content, timestamp.end(), own.end() - timestamp.end());
        Span stands = new Span(timestamp.begin() - own.begin(), timestamp.begin() - own.begin() + digits.length);
        return new RecordedEvent(moved.toByteArray(), new Span(0, moved.size()), stands, time, type, data);
    }

    byte[] json() {
        return Arrays.copyOfRange(content, own.begin(), own.end());
    }

    private static int begin(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    private static int end(JsonParser parser) {
        return (int) parser.currentLocation().getByteOffset();
    }

    /** Where something stands, without what is at the end. */
    record Span(int begin, int end) {
        int length() {
            return end - begin;
        }
    }
}
