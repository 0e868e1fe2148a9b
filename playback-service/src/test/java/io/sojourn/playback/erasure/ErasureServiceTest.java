package io.sojourn.playback.erasure;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.encryption.SystemKeys;
import io.sojourn.playback.encryption.UnreadableContentException;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P14")
class ErasureServiceTest {
    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());

    @Inject
    ErasureService erasure;

    @Inject
    RecordingRegister register;

    @Inject
    SystemKeys systemKeys;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void record() {
        broker.send(visit.session());
        broker.send(visit.chunk(0, 0), gzip("[{}]"));
        broker.send(visit.chunk(1, 1), gzip("[{}]"));
        eventually(() -> get(visit.path()).body("recordings[0].chunks", hasSize(2)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void leavesNothingReadableAlsoInACopyOfTheBlobs() {
        byte[] copy = mongo.getDatabase("sojourn_playback")
                .getCollection("chunks", BsonDocument.class)
                .find(Filters.eq("_id", recording.chunk(0).name()))
                .first()
                .getBinary("content")
                .getData();

        assertThat(erase(VisitorSpan.whole(visit.anonymousId()))).isEqualTo(1);

        get(visit.path()).body("recordings", hasSize(0));
        get(visit.chunkPath(0)).statusCode(404);
        assertThat(await(register.key(recording))).isEmpty();
        DataKey ofSystem = await(systemKeys.of(visit.systemId())).orElseThrow().content();
        assertThatThrownBy(() -> ofSystem.open(copy, recording.chunk(0).name()))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void takesNothingMoreOfWhatWasErased() {
        erase(VisitorSpan.whole(visit.anonymousId()));

        broker.send(visit.chunk(2, 2), gzip("[{}]"));

        String key = visit.chunk(2, 2).key();
        eventually(() ->
                assertThat(broker.deadLetters(TopicName.RECORDINGS, key)).containsExactly("The recording was erased"));
    }

    @Test
    void changesNothingWhenItIsDoneAgain() {
        erase(VisitorSpan.whole(visit.anonymousId()));

        assertThat(erase(VisitorSpan.whole(visit.anonymousId()))).isZero();
    }

    @Test
    @Tag("X6")
    void keepsWhatOthersRecordedOnTheSameBrowser() {
        Instant end = Visit.minute(2).minusMillis(1);

        assertThat(erase(new VisitorSpan(visit.anonymousId(), null, Visit.minute(0))))
                .isZero();
        assertThat(erase(new VisitorSpan(visit.anonymousId(), end.plusMillis(1), null)))
                .isZero();
        assertThat(erase(VisitorSpan.whole("another"))).isZero();
        get(visit.chunkPath(0)).statusCode(200);

        assertThat(erase(new VisitorSpan(visit.anonymousId(), end, null))).isEqualTo(1);
        get(visit.chunkPath(0)).statusCode(404);
    }

    @Test
    void keepsOtherSystems() {
        assertThat(await(erasure.erase("another-system", List.of(VisitorSpan.whole(visit.anonymousId())))))
                .isZero();

        get(visit.chunkPath(0)).statusCode(200);
    }

    private int erase(VisitorSpan span) {
        return await(erasure.erase(visit.systemId(), List.of(span)));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestCallers.token("vic", visit.systemId(), "viewer"))
                .get(path)
                .then();
    }
}
