package io.sojourn.playback.intake;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingStore;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordingsConsumerTest {
    /** The byte of a gzip header that names the system it was made on (RFC 1952). */
    private static final int GZIP_SYSTEM = 9;

    private static final String DEAD = TopicName.RECORDINGS + ".dead";
    private static final String EVENTS = "[{\"type\":4,\"secret\":\"a plain text that is easily found\"}]";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @Inject
    MongoClient mongo;

    @Inject
    MeterRegistry metrics;

    @Inject
    RecordingStore recordings;

    @BeforeEach
    void haveSession() {
        broker.send(visit.session());
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("G6")
    void changesNothingWhenAChunkComesTwice() {
        double duplicatesBefore = counted("duplicate");
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0, 1)));

        eventually(() -> assertThat(counted("duplicate")).isEqualTo(duplicatesBefore + 1));
        eventually(() -> assertThat(lastInsight().chunks()).isEqualTo(2));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    @Tag("G6")
    void takesTheSameContentInAnotherCompressionForADuplicate() {
        double duplicatesBefore = counted("duplicate");
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        byte[] compressedByAnother = gzip(EVENTS);
        compressedByAnother[GZIP_SYSTEM] = 3;
        broker.send(visit.chunk(0, 0), compressedByAnother);

        eventually(() -> assertThat(counted("duplicate")).isEqualTo(duplicatesBefore + 1));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    @Tag("G6")
    void refusesOtherContentForAStoredChunk() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0)));

        broker.send(visit.chunk(0, 0), gzip("[{\"type\":3}]"));

        eventually(
                () -> assertThat(deadLetters()).containsExactly("The chunk is already stored with different content"));
        chunk(0).statusCode(200).body(equalTo(EVENTS));
    }

    @Test
    void refusesAChunkOfAnotherVisitorsRecording() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        Visit stranger = new Visit(visit.systemId(), visit.sessionId(), "stranger", visit.recordingId());

        broker.send(stranger.chunk(1, 1), gzip(EVENTS));

        eventually(() -> assertThat(deadLetters()).containsExactly("The recording is of another visitor"));
        playback().body("recordings[0].chunks.sequence", contains(0));
    }

    @Test
    @Tag("G6")
    void refusesInvalidRecordsOneByOneAndGoesOn() {
        double refusedBefore = counted("dead-lettered");
        RecordingChunk chunk = visit.chunk(0, 0);
        Headers incomplete = RecordingChunkHeaders.write(chunk);
        incomplete.remove("chunk-visitor");
        broker.send(chunk.key(), incomplete, gzip(EVENTS));
        broker.send(chunk.key(), RecordingChunkHeaders.write(chunk), EVENTS.getBytes(UTF_8));
        broker.send(chunk.key(), RecordingChunkHeaders.write(visit.chunk(-1, 0)), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(1)));
        eventually(() -> assertThat(deadLetters())
                .containsExactly(
                        "The chunk header chunk-visitor is missing",
                        "The content is not gzip",
                        "The sequence must be at least 0 and the number of events at least 1"));
        eventually(() -> assertThat(counted("dead-lettered")).isEqualTo(refusedBefore + 3));
    }

    @Test
    @Tag("G6")
    void tellsTheBooksWhatBecameOfEachChunk() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), EVENTS.getBytes(UTF_8));

        eventually(() -> assertThat(booked())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(State.RECEIVED, 3L, State.STORED, 1L, State.DUPLICATE, 1L, State.DEAD_LETTERED, 1L)));
    }

    @Test
    @Tag("P14")
    void storesNothingThatCanBeReadWithoutTheKey() {
        byte[] content = gzip(EVENTS);
        broker.send(visit.chunk(0, 0), content);
        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0)));

        BsonDocument blob = mongo.getDatabase("sojourn_playback")
                .getCollection("chunks", BsonDocument.class)
                .find(Filters.eq("_id", visit.systemId() + "/" + visit.recordingId() + "/0"))
                .first();

        byte[] stored = blob.getBinary("content").getData();
        assertThat(stored).hasSizeBetween(content.length + 16, content.length + 64);
        assertThat(new String(stored, ISO_8859_1)).doesNotContain(new String(content, ISO_8859_1));
        assertThat(stored[0] == 0x1f && stored[1] == (byte) 0x8b).isFalse();
    }

    @Test
    @Tag("P14")
    void canReadNothingAfterTheKeyIsDestroyed() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        eventually(() -> chunk(0).statusCode(200));

        recordings
                .destroyKey(new RecordingId(visit.systemId(), visit.recordingId()))
                .await()
                .atMost(Duration.ofSeconds(10));

        chunk(0).statusCode(404).body("type", equalTo("urn:sojourn:problem:chunk-not-found"));
        playback().body("recordings.size()", equalTo(0));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));
        eventually(() -> assertThat(deadLetters()).containsExactly("The recording was erased"));
    }

    @Test
    void takesChunksOfVisitorsWithTheLongestIds() {
        Visit long256 = new Visit(visit.systemId(), visit.sessionId(), "v".repeat(256), "of-a-long-visitor");
        broker.send(long256.session(2, 0, 10));

        broker.send(long256.chunk(0, 0), gzip(EVENTS));

        eventually(() -> playback().body("recordings[0].chunks.sequence", contains(0)));
    }

    @Test
    void tellsHowFarARecordingIsStored() {
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));

        eventually(() -> assertThat(lastInsight())
                .isEqualTo(new InsightMessage.Recording(
                        visit.recordingId(),
                        visit.anonymousId(),
                        Visit.minute(0),
                        Visit.minute(2).minusMillis(1),
                        2)));
    }

    private InsightMessage.Recording lastInsight() {
        List<InsightMessage.Recording> told = broker.records(TopicName.INSIGHTS).stream()
                .map(record ->
                        MessageJson.read(record.value(), InsightMessage.class).recording())
                .filter(recording -> recording.recordingId().equals(visit.recordingId()))
                .toList();
        assertThat(told).isNotEmpty();
        return told.getLast();
    }

    private List<String> deadLetters() {
        return broker.records(DEAD).stream()
                .filter(record -> record.key().equals(visit.systemId() + "/" + visit.recordingId()))
                .map(RecordingsConsumerTest::reason)
                .toList();
    }

    private static String reason(ConsumerRecord<String, byte[]> dead) {
        return new String(dead.headers().lastHeader("dead-letter-reason").value(), UTF_8);
    }

    private ValidatableResponse playback() {
        return get(visit.path()).statusCode(200);
    }

    private ValidatableResponse chunk(int sequence) {
        return get(visit.chunkPath(sequence));
    }

    private Map<State, Long> booked() {
        return broker.records(TopicName.BOOKS).stream()
                .filter(record -> record.key().equals(visit.systemId() + "/source"))
                .flatMap(record -> MessageJson.read(record.value(), BooksMessage.class).entries().stream())
                .collect(Collectors.groupingBy(
                        BooksMessage.Entry::state, Collectors.summingLong(BooksMessage.Entry::count)));
    }

    private double counted(String outcome) {
        return metrics.counter("sojourn.playback.chunks", "outcome", outcome).count();
    }
}
