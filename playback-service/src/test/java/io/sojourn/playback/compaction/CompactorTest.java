package io.sojourn.playback.compaction;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.compaction.CompactionStore.Due;
import io.sojourn.playback.recordings.RecordingRegister;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("P19")
class CompactorTest {
    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordedVisit recorded = new RecordedVisit(visit, broker);

    @Inject
    Compactor compactor;

    @Inject
    CompactionStore store;

    @Inject
    SegmentWriter writer;

    @Inject
    SegmentRemovalStore removals;

    @Inject
    BlobStore blobs;

    @Inject
    RecordingRegister register;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void haveSession() {
        broker.send(visit.session());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void putsTogetherWhatIsBetweenTwoPicturesAndLeavesWhatIsStillComing() {
        send(7);

        compact(false);

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3))
                .body("recordings[0].segments.lastSequence", contains(2, 5))
                .body("recordings[0].segments.snapshot", contains(true, true))
                .body("recordings[0].segments.events", contains(6, 6))
                .body("recordings[0].segments[0].from", equalTo("2026-11-01T10:00:00.000Z"))
                .body("recordings[0].segments[0].to", equalTo("2026-11-01T10:02:59.999Z"))
                .body("recordings[0].segments[0].clockOffsetMs", equalTo(250))
                .body("recordings[0].segments[0].active", hasSize(1))
                .body("recordings[0].segments[0].active[0].to", equalTo("2026-11-01T10:00:01.000Z"))
                .body("recordings[0].segments[1].bytes", lessThan(200))
                .body("recordings[0].chunks.sequence", contains(6))
                .body("recordings[0].gaps", empty());
        segment(0, 0, 2);
        segment(3, 3, 5);
    }

    @Test
    void putsTheRestTogetherWhenNothingCameForLong() {
        send(5);

        compact(true);

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3))
                .body("recordings[0].segments.lastSequence", contains(2, 4))
                .body("recordings[0].chunks", empty());
        segment(3, 3, 4);
    }

    @Test
    @Tag("P5")
    void keepsTheBeginningOfARecordingForItselfAndCompressesTheRestWithIt() {
        broker.send(visit.session(2, 0, 20));
        recorded.send(0);
        broker.send(visit.chunk(1, 11, false), gzip(RecordedVisit.events(3)));
        broker.send(visit.chunk(2, 12, false), gzip(RecordedVisit.events(4)));
        recorded.awaitChunks(3);

        compact(true);

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 1))
                .body("recordings[0].segments.lastSequence", contains(0, 2))
                .body("recordings[0].segments.snapshot", contains(true, false))
                .body("recordings[0].segments[1].bytes", lessThan(200));
        segment(0, 0, 0);
        get(visit.segmentPath(1)).statusCode(200).body(equalTo(RecordedVisit.events(3, 4)));
    }

    @Test
    void stillHasEachChunkAndNoBlobTwice() {
        send(5);

        compact(true);
        tidy(Clock.systemUTC());

        for (int sequence : RecordedVisit.sequences(5)) {
            get(visit.chunkPath(sequence)).statusCode(200).body(equalTo(RecordedVisit.events(sequence)));
        }
        assertThat(blobs("chunks")).isZero();
        assertThat(blobs("segments")).isEqualTo(2);
    }

    @Test
    @Tag("G6")
    void knowsAChunkThatComesAgain() {
        send(5);
        compact(true);

        recorded.send(1);
        broker.send(visit.chunk(2, 2), gzip("[{\"type\":3}]"));
        recorded.send(5);

        recorded.awaitChunks(6);
        eventually(
                () -> assertThat(broker.deadLetters(TopicName.RECORDINGS, visit.systemId() + "/" + visit.recordingId()))
                        .containsExactly("The chunk is already stored with different content"));
        segment(0, 0, 2);
    }

    @Test
    @Tag("P17")
    void joinsALateChunkWithItsNeighbours() {
        for (int sequence : List.of(0, 2, 3, 4)) {
            recorded.send(sequence);
        }
        recorded.awaitChunks(4);
        compact(true);
        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 2, 3))
                .body("recordings[0].gaps.before", contains(2));

        recorded.send(1);
        recorded.awaitChunks(5);
        recorded.playback().body("recordings[0].chunks.sequence", contains(1)).body("recordings[0].gaps", empty());
        compact(true);
        tidy(Clock.systemUTC());

        recorded.playback().body("recordings[0].segments.index", contains(0, 3)).body("recordings[0].chunks", empty());
        segment(0, 0, 2);
        segment(3, 3, 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void comesToTheSameInWhateverOrderTheyComeAndWhereverItWasStopped(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(RecordedVisit.sequences(9));
        order.addAll(order.subList(0, 4));
        Collections.shuffle(order, random);
        for (int i = 0; i < order.size(); i++) {
            recorded.send(order.get(i));
            if (random.nextInt(4) == 0) {
                recorded.awaitChunks(
                        (int) order.subList(0, i + 1).stream().distinct().count());
                stop(random.nextInt(3));
                compact(random.nextBoolean());
            }
        }
        recorded.awaitChunks(9);

        compact(true);
        tidy(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));

        recorded.playback()
                .body("recordings[0].segments.index", contains(0, 3, 6))
                .body("recordings[0].chunks", empty());
        segment(0, 0, 2);
        segment(3, 3, 5);
        segment(6, 6, 8);
        assertThat(blobs("chunks")).isZero();
        assertThat(blobs("segments")).isLessThanOrEqualTo(4);
    }

    @Test
    void takesARecordingUpAMinuteAfterAPictureAndTenAfterItsEnd() {
        recorded.send(0);
        recorded.send(1);
        recorded.awaitChunks(2);
        assertThat(claimed(Duration.ofMinutes(9))).isEmpty();

        recorded.send(3);
        recorded.awaitChunks(3);
        List<Due> due = claimed(Duration.ofSeconds(70));
        assertThat(due).extracting(Due::ended).containsExactly(false);
        assertThat(claimed(Duration.ofSeconds(70))).isEmpty();
        await(compactor.compact(due.getFirst()));

        assertThat(claimed(Duration.ofMinutes(9))).isEmpty();
        List<Due> atLast = claimed(Duration.ofMinutes(11));
        assertThat(atLast).extracting(Due::ended).containsExactly(true);
        await(compactor.compact(atLast.getFirst()));
        assertThat(claimed(Duration.ofDays(1))).isEmpty();
    }

    private void send(int count) {
        RecordedVisit.sequences(count).forEach(recorded::send);
        recorded.awaitChunks(count);
    }

    private void compact(boolean ended) {
        await(compactor.compact(new Due(recorded.id(), Instant.now(), ended)));
    }

    /** Leaves behind what a kill leaves: a segment that was announced, or written as well, or what it replaced. */
    private void stop(int after) {
        var key = await(register.key(recorded.id())).orElseThrow();
        var parts = List.of(new NewSegment.Part(0, null, 3, null));
        if (after < 2) {
            NewSegment never = await(writer.write(
                    recorded.id(), key, new NewSegment.Draft("[1]".getBytes(UTF_8), parts, 0, true), null));
            if (after == 0) {
                await(blobs.remove(
                        BlobKind.SEGMENTS, List.of(never.segment().id().name())));
            }
        }
    }

    private List<Due> claimed(Duration later) {
        return await(store.claim(Instant.now().plus(later))).stream()
                .filter(due -> due.id().equals(recorded.id()))
                .toList();
    }

    private void tidy(Clock clock) {
        await(new SegmentRemoval(removals, blobs, clock).run());
    }

    private void segment(int index, int first, int last) {
        get(visit.segmentPath(index)).statusCode(200).body(equalTo(RecordedVisit.events(first, last)));
    }

    private long blobs(String collection) {
        return mongo.getDatabase("sojourn_playback")
                .getCollection(collection, BsonDocument.class)
                .countDocuments(Filters.regex("_id", "^" + visit.systemId() + "/"));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
