package io.sojourn.playback.retention;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.kept;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.blobs.Blob;
import io.sojourn.playback.blobs.BlobKind;
import io.sojourn.playback.blobs.BlobStore;
import io.sojourn.playback.encryption.SystemKeys;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.retention.ExpiredRecordingStore.ExpiredSession;
import io.sojourn.playback.segments.SegmentId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("P13")
class RecordingRemovalTest {
    private static final byte[] CSS = "body { color: red }".getBytes(UTF_8);

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());

    @Inject
    RecordingRemoval removal;

    @Inject
    ExpiredRecordingStore expired;

    @Inject
    BlobStore blobs;

    @Inject
    RetentionConfig config;

    @Inject
    RecordingRegister register;

    @Inject
    SystemKeys systemKeys;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void record() {
        broker.send(visit.session());
        broker.send(visit.chunk(0, 0), gzip("[]"));
        broker.send(visit.chunk(1, 1), gzip("[]"));
        broker.send(visit.part(0, null, kept("https://shop.example/a.css", CSS)));
        eventually(() -> get(visit.path()).body("recordings[0].chunks", hasSize(2)));
        eventually(() -> get(visit.assetsPath()).body("items", hasSize(1)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void leavesNothingOfARecordingWhoseSessionsExpired() {
        expire(visit);

        await(removal.run());

        assertNothingIsLeft();
        assertThat(count("session_interval WHERE system_id = $1 AND anonymous_ids <> '[]'"))
                .isZero();
    }

    @Test
    void keepsARecordingThatALivingSessionHasApartOf() {
        Visit living = visit.again();
        broker.send(living.session(1, 1, 12));
        eventually(() -> get(living.path()).statusCode(200));
        expire(visit);

        await(removal.run());

        get(living.path()).body("recordings[0].chunks", hasSize(2));
        assertThat(count("session_interval WHERE system_id = $1 AND anonymous_ids <> '[]'"))
                .isEqualTo(2);

        expire(living);
        await(removal.run());
        assertNothingIsLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void endsWhatWasInterruptedAfterAnyStep(int steps) {
        expire(visit);
        List<String> names =
                List.of(recording.chunk(0).name(), recording.chunk(1).name());
        List<Runnable> all = List.of(
                () -> await(expired.shred(ExpiredSession.NONE, 1000)),
                () -> await(blobs.remove(BlobKind.CHUNKS, names)),
                () -> await(expired.forgetChunks(recording, List.of(0))),
                () -> await(expired.forgetChunks(recording, List.of(1))),
                () -> await(expired.erased(recording, Instant.now())));
        all.subList(0, steps).forEach(Runnable::run);
        get(visit.chunkPath(0)).statusCode(404);

        await(removal.run());
        await(removal.run());

        assertNothingIsLeft();
    }

    @Test
    void takesNothingMoreOfAnErasedRecording() {
        expire(visit);
        await(removal.run());

        broker.send(visit.chunk(2, 2), gzip("[]"));
        broker.send(visit.part(1, null, kept("https://shop.example/b.css", CSS)));

        String key = visit.chunk(2, 2).key();
        eventually(() ->
                assertThat(broker.deadLetters(TopicName.RECORDINGS, key)).containsExactly("The recording was erased"));
        eventually(() ->
                assertThat(broker.deadLetters(TopicName.MANIFESTS, key)).containsExactly("The recording was erased"));
        assertNothingIsLeft();
    }

    @Test
    void forgetsTheIdOfAnErasedRecordingWhenNothingOfItCanComeAnyMore() {
        expire(visit);
        await(removal.run());
        assertThat(count("recording WHERE system_id = $1")).isOne();

        Clock later = Clock.offset(Clock.systemUTC(), config.erasedIds().plus(Duration.ofMinutes(1)));
        await(new RecordingRemoval(expired, blobs, config, later).run());

        assertThat(count("recording WHERE system_id = $1")).isZero();
    }

    @Test
    void removesARecordingThatIsPartOfNoSession() {
        Visit unclaimed = new Visit(visit.systemId(), "none", "unseen", "unclaimed");
        broker.send(unclaimed.part(0, null, kept("https://shop.example/a.css", CSS)));
        RecordingId id = new RecordingId(unclaimed.systemId(), unclaimed.recordingId());
        eventually(() -> assertThat(await(register.key(id))).isPresent());
        await(removal.run());
        assertThat(await(register.key(id))).isPresent();

        Clock later =
                Clock.offset(Clock.systemUTC(), config.unclaimedRecordings().plus(Duration.ofMinutes(1)));
        await(new RecordingRemoval(expired, blobs, config, later).run());

        assertThat(await(register.key(id))).isEmpty();
        assertThat(count("manifest WHERE system_id = $1")).isOne();
        get(visit.path()).body("recordings[0].chunks", hasSize(2));
    }

    @Test
    @Tag("P14")
    void removesWhatASystemHadWhoseKeyIsDestroyed() {
        Visit other = Visit.random();
        broker.send(other.session());
        broker.send(other.chunk(0, 0), gzip("[]"));
        eventually(() -> assertThat(await(register.key(new RecordingId(other.systemId(), other.recordingId()))))
                .isPresent());
        await(systemKeys.destroy(visit.systemId()));
        assertThat(await(register.key(recording))).isEmpty();
        get(visit.chunkPath(0)).statusCode(404);

        await(removal.run());

        assertNothingIsLeft();
        assertThat(await(register.key(new RecordingId(other.systemId(), other.recordingId()))))
                .isPresent();
    }

    @Test
    void removesSegmentsOnceNobodyWritesThem() {
        SegmentId kept = segment("kept");
        SegmentId coming = segment("coming");
        expire(visit);

        await(removal.run());

        assertThat(await(blobs.get(BlobKind.SEGMENTS, kept.name()))).isEmpty();
        assertThat(await(blobs.get(BlobKind.SEGMENTS, coming.name()))).isPresent();
        assertThat(count("recording WHERE system_id = $1 AND erased_at IS NULL AND wrapped_key IS NULL"))
                .isOne();
        update("UPDATE segment SET state = 'leaving' WHERE system_id = $1");
        await(removal.run());
        assertThat(await(blobs.get(BlobKind.SEGMENTS, coming.name()))).isEmpty();
        assertThat(count("segment WHERE system_id = $1")).isZero();
        assertNothingIsLeft();
    }

    private SegmentId segment(String state) {
        SegmentId id = new SegmentId(recording, UUID.randomUUID());
        update("""
                INSERT INTO segment (system_id, recording_id, id, state, changed_at, first_sequence, last_sequence, bytes, raw_bytes)
                VALUES ($1, $2, $3, $4, now(), 0, 1, 1, 1)""", recording.id(), id.id(), state);
        await(blobs.put(BlobKind.SEGMENTS, List.of(new Blob(id.name(), new byte[1]))));
        return id;
    }

    private void update(String statement, Object... more) {
        Object[] parameters =
                Stream.concat(Stream.of(visit.systemId()), Stream.of(more)).toArray();
        await(context.apart(() -> database.inTransaction((Sql sql) -> sql.update(statement, parameters))));
    }

    private void assertNothingIsLeft() {
        assertThat(
                        count(
                                "recording WHERE system_id = $1 AND (wrapped_key IS NOT NULL OR erased_at IS NULL OR visitor_id <> '')"))
                .isZero();
        assertThat(count("chunk WHERE system_id = $1")).isZero();
        assertThat(count("manifest WHERE system_id = $1")).isZero();
        assertThat(count("manifest_entry WHERE system_id = $1")).isZero();
        for (int sequence : List.of(0, 1)) {
            assertThat(chunks().find(Filters.eq("_id", recording.chunk(sequence).name()))
                            .first())
                    .isNull();
        }
        assertThat(await(register.key(recording))).isEmpty();
    }

    private void expire(Visit gone) {
        broker.send(gone.session(2, Change.EXPIRED, null));
        eventually(() -> get(gone.path()).statusCode(404));
    }

    private MongoCollection<BsonDocument> chunks() {
        return mongo.getDatabase("sojourn_playback").getCollection("chunks", BsonDocument.class);
    }

    private int count(String from) {
        return await(context.apart(
                        () -> database.reading(sql -> sql.rows("SELECT count(*) FROM " + from, visit.systemId()))))
                .getFirst()
                .count(0);
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
