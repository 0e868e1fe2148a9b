package io.sojourn.playback.retention;

import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.playback.encryption.DataKey;
import io.sojourn.playback.encryption.SystemKeys;
import io.sojourn.playback.encryption.UnreadableContentException;
import io.sojourn.playback.recordings.RecordingId;
import io.sojourn.playback.recordings.RecordingRegister;
import io.sojourn.playback.retention.ExpiredRecordingStore.ExpiredSession;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P13")
class ShreddingTest {
    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final RecordingId recording = new RecordingId(visit.systemId(), visit.recordingId());

    @Inject
    ExpiredRecordingStore expired;

    @Inject
    RecordingRegister register;

    @Inject
    SystemKeys systemKeys;

    @Inject
    MongoClient mongo;

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("P14")
    void leavesNothingReadableAlsoInACopyOfTheBlobs() {
        record(visit);
        byte[] copy = mongo.getDatabase("sojourn_playback")
                .getCollection("chunks", BsonDocument.class)
                .find(Filters.eq("_id", recording.chunk(0).name()))
                .first()
                .getBinary("content")
                .getData();
        expire(visit);

        shredAll();

        assertThat(await(register.key(recording))).isEmpty();
        DataKey ofSystem = await(systemKeys.of(visit.systemId())).orElseThrow().content();
        assertThatThrownBy(() -> ofSystem.open(copy, recording.chunk(0).name()))
                .isInstanceOf(UnreadableContentException.class);
    }

    @Test
    void goesThroughExpiredSessionsOneAfterTheOtherAndOnce() {
        Visit another = new Visit(visit.systemId(), "another", "somebody", "recording");
        record(visit);
        record(another);
        expire(visit);
        expire(another);

        Set<ExpiredSession> seen = shredAll();

        assertThat(seen)
                .contains(
                        new ExpiredSession(visit.systemId(), visit.sessionId()),
                        new ExpiredSession(visit.systemId(), another.sessionId()));
        assertThat(await(register.key(recording))).isEmpty();
        assertThat(await(register.key(new RecordingId(another.systemId(), another.recordingId()))))
                .isEmpty();
    }

    /** With one session at a time. */
    private Set<ExpiredSession> shredAll() {
        Set<ExpiredSession> seen = new HashSet<>();
        Optional<ExpiredSession> last = await(expired.shred(ExpiredSession.NONE, 1));
        while (last.isPresent()) {
            assertThat(seen.add(last.get())).isTrue();
            last = await(expired.shred(last.get(), 1));
        }
        return seen;
    }

    private void record(Visit recorded) {
        broker.send(recorded.session());
        broker.send(recorded.chunk(0, 0), gzip("[{}]"));
        eventually(() -> get(recorded.path()).body("recordings[0].chunks", hasSize(1)));
    }

    private void expire(Visit gone) {
        broker.send(gone.session(2, Change.EXPIRED, null));
        eventually(() -> get(gone.path()).statusCode(404));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
