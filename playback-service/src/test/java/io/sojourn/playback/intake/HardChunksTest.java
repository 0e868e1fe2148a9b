package io.sojourn.playback.intake;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.contracts.TopicName;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("G6")
class HardChunksTest {
    /** The byte of a gzip header that names the system it was made on (RFC 1952). */
    private static final int GZIP_SYSTEM = 9;

    private static final String EVENTS = "[{\"type\":4,\"timestamp\":1}]";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @BeforeEach
    void haveSession() {
        broker.send(visit.session());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void comparesWhatCameInOneBatchAsWell() {
        byte[] compressedByAnother = gzip(EVENTS);
        compressedByAnother[GZIP_SYSTEM] = 3;
        broker.sendTogether(
                visit.chunk(0, 0), List.of(gzip(EVENTS), compressedByAnother, gzip("[{\"type\":3}]"), gzip(EVENTS)));

        eventually(
                () -> assertThat(deadLetters()).containsExactly("The chunk is already stored with different content"));
        chunk(0).body(equalTo(EVENTS));
    }

    @Test
    void refusesABrokenCompressionOfAStoredChunk() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0)));

        broker.send(visit.chunk(0, 0), Arrays.copyOf(gzip(EVENTS), 30));

        eventually(() ->
                assertThat(deadLetters()).singleElement().asString().startsWith("The content cannot be inflated"));
    }

    @Test
    void refusesASequenceFarAheadOfTheLast() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(100_001, 1), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0, 1)));
        eventually(() -> assertThat(deadLetters())
                .containsExactly("The sequence is more than 100000 ahead of the recording's last one"));
    }

    @Test
    void refusesTimesThatAreFarFromWhenTheChunkCame() {
        Instant from = Visit.minute(0);
        broker.send(visit.chunk(from, from, from.plus(Duration.ofDays(3))), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));
        broker.send(visit.chunk(2, 3 * 24 * 60), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(1)));
        String reason = "The times of the chunk are further than 48 hours from when it came";
        eventually(() -> assertThat(deadLetters()).containsExactly(reason, reason));
    }

    @Test
    void refusesTimesThatHadNotComeWhenTheChunkCame() {
        Instant from = Visit.minute(0);
        broker.send(visit.chunk(from, from.plus(Duration.ofHours(5)), from.plusSeconds(5)), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(1)));
        eventually(() -> assertThat(deadLetters()).containsExactly("The chunk tells of times after it came"));
    }

    private List<String> deadLetters() {
        return broker.deadLetters(TopicName.RECORDINGS, visit.systemId() + "/" + visit.recordingId());
    }

    private ValidatableResponse playback() {
        return get(visit.path()).statusCode(200);
    }

    private ValidatableResponse chunk(int sequence) {
        return get(visit.chunkPath(sequence)).statusCode(200);
    }
}
