package io.sojourn.playback.compaction;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.recordings.RecordingId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A visit whose chunks are of a minute each and begin with a picture of the page every third minute. */
record RecordedVisit(Visit visit, Broker broker) {
    private static final int PICTURE_EVERY = 3;

    RecordingId id() {
        return new RecordingId(visit.systemId(), visit.recordingId());
    }

    void send(int sequence) {
        broker.send(visit.chunk(sequence, sequence, sequence % PICTURE_EVERY == 0), gzip(events(sequence)));
    }

    /** Waits until so many chunks are stored. */
    void awaitChunks(int count) {
        eventually(() -> assertThat(chunks()).isEqualTo(count));
    }

    private int chunks() {
        JsonPath recording = playback().extract().jsonPath().setRootPath("recordings[0]");
        List<Integer> first = recording.getList("segments.firstSequence", Integer.class);
        List<Integer> last = recording.getList("segments.lastSequence", Integer.class);
        List<Integer> loose = recording.getList("chunks.sequence", Integer.class);
        if (loose == null) {
            return 0;
        }
        return loose.size()
                + IntStream.range(0, first.size())
                        .map(i -> last.get(i) - first.get(i) + 1)
                        .sum();
    }

    ValidatableResponse playback() {
        return get(visit.path()).statusCode(200);
    }

    /** The content of a chunk: the first with a page that later ones have as well. */
    static String events(int sequence) {
        String page = sequence % PICTURE_EVERY == 0 ? "lorem ipsum dolor sit amet ".repeat(200) + sequence / 3 : "";
        return "[{\"type\":4,\"page\":\"%s\"},{\"type\":3,\"n\":%d}]".formatted(page, sequence);
    }

    /** The content of several chunks together. */
    static String events(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(RecordedVisit::events)
                .map(events -> events.substring(1, events.length() - 1))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static List<Integer> sequences(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
