package io.sojourn.bench.playback.busy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * A part of a recording as the recorder cut it.
 *
 * @param events in the order of their times, at least one
 * @param snapshot whether it begins with a picture of the page
 */
public record RecordedChunk(List<RecordedEvent> events, boolean snapshot) {
    /** The time of its first event, in epoch milliseconds. */
    public long from() {
        return events.stream().mapToLong(RecordedEvent::at).min().orElseThrow();
    }

    /** The time of its last event. */
    public long to() {
        return events.stream().mapToLong(RecordedEvent::at).max().orElseThrow();
    }

    /** How many events it holds. */
    public int size() {
        return events.size();
    }

    /** Its JSON, so many milliseconds later. */
    public byte[] json(long laterMs) {
        return events.stream()
                .map(event -> event.json(laterMs))
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(UTF_8);
    }

    /** A JSON as browsers compress it: gzip at level 6. */
    public static byte[] gzip(byte[] json) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
