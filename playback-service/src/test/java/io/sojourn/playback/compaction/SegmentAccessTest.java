package io.sojourn.playback.compaction;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.picture;
import static io.sojourn.playback.Visit.pressed;
import static io.sojourn.playback.Visit.scrolled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.playback.Broker;
import io.sojourn.playback.SessionPaths;
import io.sojourn.playback.Visit;
import io.sojourn.playback.compaction.CompactionStore.Due;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentAccessTest {
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
    @Tag("X6")
    void leavesOutWhatAnotherDidOnASharedBrowser() {
        Visit other = visit.again();
        broker.send(visit.session(2, new VisitorSpan(visit.anonymousId(), null, Visit.minute(4))));
        broker.send(other.session(1, new VisitorSpan(visit.anonymousId(), Visit.minute(4), null)));
        for (int sequence : RecordedVisit.sequences(6)) {
            recorded.send(sequence);
        }
        recorded.awaitChunks(4);
        eventually(() -> get(other.path()).body("recordings[0].chunks", hasSize(2)));
        await(compactor.compact(new Due(recorded.id(), Instant.now(), true)));

        recorded.playback().body("recordings[0].segments.lastSequence", contains(2, 3));
        get(visit.segmentPath(3)).statusCode(200).body(equalTo(RecordedVisit.events(3, 3)));
        get(visit.chunkPath(4)).statusCode(404);
        get(other.path())
                .body("recordings[0].segments.index", contains(3))
                .body("recordings[0].segments.firstSequence", contains(4))
                .body("recordings[0].segments.snapshot", contains(false));
        get(other.segmentPath(3)).statusCode(200).body(equalTo(RecordedVisit.events(4, 5)));
        get(other.segmentPath(0)).statusCode(404);
        get(other.chunkPath(3)).statusCode(404);
    }

    @Test
    @Tag("P11")
    void showsByTheLinkOfAShareNothingOfAnotherSession() {
        broker.send(visit.again().session(1, 0, 1));
        broker.send(visit.session(2, 2, 10));
        String[] contents = {
            picture(10_000),
            String.join(",", pressed(61_000), scrolled(61_500), pressed(62_000)),
            pressed(150_000),
            picture(180_000)
        };
        for (int sequence = 0; sequence < contents.length; sequence++) {
            broker.send(visit.chunk(sequence, sequence, sequence % 3 == 0), gzip("[" + contents[sequence] + "]"));
        }
        recorded.awaitChunks(4);
        await(compactor.compact(new Due(recorded.id(), Instant.now(), true)));
        recorded.playback().body("recordings[0].segments.index", contains(0, 3));

        eventually(() -> link().get(visit.path())
                .then()
                .body("recordings[0].segments.from", contains("2026-11-01T10:01:02.000Z", "2026-11-01T10:03:00.000Z")));
        link().get(visit.segmentPath(0))
                .then()
                .statusCode(200)
                .body(equalTo("[%s,%s,%s,%s]"
                        .formatted(picture(62_000), scrolled(62_000), pressed(62_000), pressed(150_000))));
        link().get(visit.segmentPath(3)).then().body(equalTo("[" + contents[3] + "]"));
        link().get(visit.chunkPath(1)).then().body(equalTo("[%s,%s]".formatted(scrolled(62_000), pressed(62_000))));
    }

    @Test
    @Tag("G2")
    void opensSegmentsOnlyToViewersOfTheSystem() {
        RecordedVisit.sequences(4).forEach(recorded::send);
        recorded.awaitChunks(4);
        await(compactor.compact(new Due(recorded.id(), Instant.now(), true)));
        String path = visit.segmentPath(0);

        get(path).statusCode(200).header("Content-Encoding", "gzip").header("Cache-Control", "no-store");
        get(visit.segmentPath(1)).statusCode(404).body("type", equalTo("urn:sojourn:problem:segment-not-found"));
        given().get(path).then().statusCode(401);
        given().auth()
                .oauth2(TestCallers.token("gateway", "vic", visit.systemId(), List.of()))
                .get(path)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestCallers.token("vic", "another-system", "admin"))
                .get(path)
                .then()
                .statusCode(404);
    }

    private RequestSpecification link() {
        return new SessionPaths(visit).byShare(UUID.randomUUID().toString());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(Duration.ofSeconds(30));
    }
}
