package io.sojourn.playback.compaction;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.compaction.CompactionStore.Due;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recordings with one picture of the page, in their first minute; each minute changes a text of it. */
@QuarkusTest
@Tag("P19")
class CheckpointedSegmentsTest {
    private static final String PICTURE =
            "[{\"type\":4,\"timestamp\":0,\"data\":{\"href\":\"https://a.example\",\"width\":9,\"height\":9}},{\"type\":2,\"timestamp\":1,\"data\":{"
                    + "\"node\":{\"type\":0,\"childNodes\":[{\"type\":2,\"tagName\":\"html\",\"attributes\":{},\"childNodes\":[{\"type\":3,\"textContent\":\"minute 0\",\"id\":3}],"
                    + "\"id\":2}],\"id\":1},\"initialOffset\":{\"left\":0,\"top\":0}}}]";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordedVisit recorded = new RecordedVisit(visit, broker);

    @Inject
    Compactor compactor;

    @BeforeEach
    void haveSession() {
        broker.send(visit.session());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void beginWithAPictureWhereTheRecorderMadeNoneForLong() {
        send(0, 1, 2, 3, 4, 5, 6, 7);
        recorded.awaitChunks(8);

        compact();

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3, 6))
                .body("recordings[0].segments.lastSequence", contains(2, 5, 7))
                .body("recordings[0].segments.snapshot", contains(true, true, true))
                .body("recordings[0].segments[1].events", equalTo(6))
                .body("recordings[0].segments[1].rawBytes", greaterThan(PICTURE.length()))
                .body("recordings[0].gaps", empty());
        get(visit.segmentPath(6))
                .statusCode(200)
                .body("type", contains(4, 2, 3, 3))
                .body("checkpoint", contains(true, true, null, null))
                .body("timestamp", contains(360_000, 360_000, 360_000, 420_000))
                .body("[1].data.node.childNodes[0].childNodes[0].textContent", equalTo("minute 5"))
                .body("[2].data.texts[0].value", equalTo("minute 6"));
        for (int sequence : List.of(1, 3, 6, 7)) {
            get(visit.chunkPath(sequence)).statusCode(200).body(equalTo(events(sequence)));
        }
    }

    @Test
    void giveASessionThatBeginsLaterNothingFromBeforeTheirPicture() {
        Visit later = visit.again();
        broker.send(visit.session(2, 0, 3));
        broker.send(later.session(1, 6, 10));
        send(0, 1, 2, 3, 4, 5, 6, 7);
        eventually(() -> get(later.path()).body("recordings[0].chunks[0].sequence", equalTo(0)));

        compact();

        get(later.path())
                .statusCode(200)
                .body("recordings[0].segments.index", contains(3, 6))
                .body("recordings[0].segments.firstSequence", contains(3, 6));
        get(later.chunkPath(2)).statusCode(404);
        get(later.segmentPath(3)).body("checkpoint[0]", equalTo(true));
    }

    @Test
    void keepTheirPicturesWhenMoreComesBehindThem() {
        send(0, 1, 2, 3, 4, 5, 6);
        recorded.awaitChunks(7);
        compact();

        send(7, 8, 9);
        recorded.awaitChunks(10);
        compact();

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3, 6, 9))
                .body("recordings[0].segments.lastSequence", contains(2, 5, 8, 9));
        get(visit.segmentPath(6)).body("type", contains(4, 2, 3, 3, 3));
        get(visit.segmentPath(9)).body("[1].data.node.childNodes[0].childNodes[0].textContent", equalTo("minute 8"));
        get(visit.chunkPath(6)).body(equalTo(events(6)));
    }

    @Test
    @Tag("P17")
    void haveNoPictureBehindAGapUntilItIsClosed() {
        send(0, 1, 3, 4, 5, 6, 7);
        recorded.awaitChunks(7);
        compact();
        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3))
                .body("recordings[0].segments.snapshot", contains(true, false));

        send(2);
        recorded.awaitChunks(8);
        compact();

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3, 6))
                .body("recordings[0].segments.snapshot", contains(true, true, true));
    }

    @Test
    void haveNoPictureWhereNobodyKnowsWhatThePageBecame() {
        send(0, 1);
        broker.send(
                visit.chunk(2, 2, false),
                gzip(
                        "[{\"type\":3,\"timestamp\":120000,\"data\":{\"source\":0,\"adds\":[{\"parentId\":77,\"nextId\":null,"
                                + "\"node\":{\"type\":3,\"textContent\":\"\",\"id\":9}}],\"removes\":[],\"texts\":[],\"attributes\":[]}}]"));
        send(3, 4, 5);
        recorded.awaitChunks(6);

        compact();

        recorded.playback()
                .body("recordings[0].segments.index", contains(0))
                .body("recordings[0].segments.lastSequence", contains(5));
        assertThat(IntStream.of(0, 5))
                .allSatisfy(sequence ->
                        get(visit.chunkPath(sequence)).statusCode(200).body(equalTo(events(sequence))));
    }

    private void send(int... sequences) {
        for (int sequence : sequences) {
            broker.send(visit.chunk(sequence, sequence, sequence == 0), gzip(events(sequence)));
        }
    }

    private static String events(int sequence) {
        return sequence == 0
                ? PICTURE
                : "[{\"type\":3,\"timestamp\":%d,\"data\":{\"source\":0,\"adds\":[],\"removes\":[],\"attributes\":[],\"texts\":[{\"id\":3,\"value\":\"minute %d\"}]}}]"
                        .formatted(60_000 * sequence, sequence);
    }

    private void compact() {
        await(compactor.compact(new Due(recorded.id(), Instant.now(), true)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
