package io.sojourn.bench.playback.busy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What our recorder made of a visit to the busy page.
 *
 * @param chunks as it cut them, in order, the first one with a picture
 */
public record BusyRecording(List<RecordedChunk> chunks) {
    /** The time of the first event, in epoch milliseconds. */
    public long from() {
        return chunks.getFirst().from();
    }

    /** How long it is, the rest of the last chunk's time left out. */
    public Duration length() {
        return Duration.ofMillis(chunks.getLast().to() - from());
    }

    /** The bytes of the events as JSON. */
    public long rawBytes() {
        return chunks.stream().mapToLong(chunk -> chunk.json(0).length).sum();
    }

    /** The bytes of the chunks as browsers compress them. */
    public long gzipBytes() {
        return chunks.stream()
                .mapToLong(chunk -> RecordedChunk.gzip(chunk.json(0)).length)
                .sum();
    }

    /** The same events in chunks of about so many bytes of JSON; what is left over at the end is left out. */
    public List<RecordedChunk> cutInto(int rawBytes) {
        List<RecordedChunk> cut = new ArrayList<>();
        List<RecordedEvent> part = new ArrayList<>();
        int size = 0;
        for (RecordedChunk chunk : chunks) {
            for (RecordedEvent event : chunk.events()) {
                part.add(event);
                size += event.json(0).length() + 1;
                if (size >= rawBytes) {
                    cut.add(new RecordedChunk(List.copyOf(part), false));
                    part.clear();
                    size = 0;
                }
            }
        }
        return cut;
    }
}
