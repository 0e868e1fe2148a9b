package io.sojourn.playback.replay;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.picture;
import static io.sojourn.playback.Visit.pressed;
import static io.sojourn.playback.Visit.scrolled;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.playback.Broker;
import io.sojourn.playback.SessionPaths;
import io.sojourn.playback.Visit;
import io.sojourn.testing.TestCallers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlaybackResourceTest {
    private static final String EVENTS = "[{\"type\":4,\"timestamp\":1},{\"type\":2,\"timestamp\":2}]";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("P17")
    void listsTheChunksOfASessionWithTheirGapsInWhateverOrderTheyCame() {
        broker.send(visit.session());
        for (int sequence : List.of(3, 0, 1)) {
            broker.send(visit.chunk(sequence, sequence + 1), gzip(EVENTS));
        }

        awaitChunks(visit, 0, 1, 3);

        viewer(visit)
                .get(visit.path())
                .then()
                .body("sessionId", equalTo(visit.sessionId()))
                .body("startedAt", equalTo("2026-11-01T10:00:00.000Z"))
                .body("recordings", hasSize(1))
                .body("recordings[0].id", equalTo(visit.recordingId()))
                .body("recordings[0].tabId", equalTo("tab"))
                .body("recordings[0].anonymousId", equalTo(visit.anonymousId()))
                .body("recordings[0].from", equalTo("2026-11-01T10:01:00.000Z"))
                .body("recordings[0].gaps.after", contains(1))
                .body("recordings[0].gaps.before", contains(3))
                .body("recordings[0].chunks[0].clockOffsetMs", equalTo(250))
                .body("recordings[0].chunks[0].bytes", equalTo(gzip(EVENTS).length))
                .body("recordings[0].chunks.snapshot", contains(true, false, false));
    }

    @Test
    @Tag("P18")
    void tellsWhenTheVisitorDidSomething() {
        broker.send(visit.session());
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));
        awaitChunks(visit, 0, 1);

        viewer(visit)
                .get(visit.path())
                .then()
                .body("recordings[0].chunks.activeFrom", contains("2026-11-01T10:00:00.000Z", null))
                .body("recordings[0].chunks.activeTo", contains("2026-11-01T10:00:01.000Z", null));
    }

    @Test
    void servesAChunkAsItWasRecorded() {
        broker.send(visit.session());
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        awaitChunks(visit, 0);

        viewer(visit)
                .get(visit.chunkPath(0))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Encoding", "gzip")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo(EVENTS));
    }

    @Test
    @Tag("P11")
    void showsByTheLinkOfAShareNothingOfAnotherSession() {
        sendThreeSessionsOnOnePage();

        eventually(() -> link().get(visit.path())
                .then()
                .body("recordings[0].from", equalTo("2026-11-01T10:02:02.000Z"))
                .body("recordings[0].to", equalTo("2026-11-01T10:06:58.000Z"))
                .body("recordings[0].chunks.sequence", contains(0, 1, 2, 3, 4))
                .body("recordings[0].chunks.activeFrom", contains(null, null, null, null, null)));
        link().get(visit.chunkPath(0)).then().body(equalTo("[%s,%s]".formatted(picture(122_000), scrolled(122_000))));
        link().get(visit.chunkPath(1)).then().body(equalTo("[%s]".formatted(scrolled(122_000))));
        link().get(visit.chunkPath(2)).then().body(equalTo("[%s]".formatted(pressed(122_000))));
        link().get(visit.chunkPath(3)).then().body(equalTo(EVENTS));
        link().get(visit.chunkPath(4)).then().body(equalTo("[%s]".formatted(pressed(417_999))));
        link().get(visit.chunkPath(5)).then().statusCode(404);
        viewer(visit).get(visit.chunkPath(1)).then().body(containsString(pressed(60_000)));
    }

    /** The one before ends at minute 2, the next one begins at minute 7; two seconds from them are nobody's. */
    private void sendThreeSessionsOnOnePage() {
        broker.send(visit.again().session(1, 0, 2));
        broker.send(visit.session(1, 3, 6));
        broker.send(visit.again().session(1, 7, 9));
        broker.send(visit.chunk(0, 0), gzip("[%s,%s]".formatted(picture(1), scrolled(2))));
        broker.send(visit.chunk(1, 1), gzip("[%s,%s]".formatted(pressed(60_000), scrolled(61_000))));
        broker.send(visit.chunk(2, 2), gzip("[%s,%s]".formatted(pressed(121_999), pressed(122_000))));
        broker.send(visit.chunk(3, 4), gzip(EVENTS));
        broker.send(visit.chunk(4, 6), gzip("[%s,%s]".formatted(pressed(417_999), pressed(418_001))));
        broker.send(visit.chunk(5, 7), gzip(EVENTS));
        awaitChunks(visit, 0, 1, 2, 3, 4, 5);
    }

    @Test
    void clipsBySessionAndRangeButBeginsAtTheSnapshotBefore() {
        broker.send(visit.session());
        for (int chunk = 0; chunk < 20; chunk++) {
            // The session ends at minute 10; what is seen up to 30 minutes later still belongs to it.
            int minute = chunk <= 10 ? chunk : chunk * 5 - 20;
            broker.send(visit.chunk(chunk, minute, chunk % 5 == 0), gzip(EVENTS));
        }

        awaitChunks(visit, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);

        viewer(visit)
                .queryParam("from", "2026-11-01T10:07:10Z")
                .queryParam("to", "2026-11-01T10:07:20.500Z")
                .get(visit.path())
                .then()
                .body("recordings[0].chunks.sequence", contains(5, 6, 7))
                .body("recordings[0].gaps", empty());
    }

    @Test
    void beginsAtTheFirstChunkThatItHasWhereNoSnapshotIsBefore() {
        broker.send(visit.session(1, 5, 10));
        for (int minute = 2; minute < 9; minute++) {
            broker.send(visit.chunk(minute, minute, minute == 7), gzip(EVENTS));
        }

        awaitChunks(visit, 4, 5, 6, 7, 8);
        viewer(visit).get(visit.chunkPath(2)).then().statusCode(404);
    }

    @Test
    @Tag("X6")
    void showsNobodyWhatAnotherDidOnASharedBrowser() {
        Visit other = visit.again();
        broker.send(visit.session(1, new VisitorSpan(visit.anonymousId(), null, Visit.minute(4))));
        broker.send(other.session(1, new VisitorSpan(visit.anonymousId(), Visit.minute(4), null)));
        for (int minute = 0; minute < 8; minute++) {
            broker.send(visit.chunk(minute, minute, minute == 0 || minute == 6), gzip(EVENTS));
        }

        awaitChunks(visit, 0, 1, 2, 3);
        awaitChunks(other, 4, 5, 6, 7);
        viewer(visit).get(visit.chunkPath(4)).then().statusCode(404);
        viewer(other).get(other.chunkPath(3)).then().statusCode(404);
        viewer(other).get(other.chunkPath(4)).then().statusCode(200);
    }

    @Test
    void givesEachSessionOfAVisitorItsOwnStretch() {
        Visit later = visit.again();
        broker.send(visit.session());
        broker.send(later.session(1, 11, 13));
        for (int minute = 0; minute < 15; minute++) {
            broker.send(visit.chunk(minute, minute, true), gzip(EVENTS));
        }

        awaitChunks(visit, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        awaitChunks(later, 10, 11, 12, 13, 14);

        viewer(visit).get(visit.chunkPath(12)).then().statusCode(404);
        viewer(later).get(later.chunkPath(12)).then().statusCode(200);
    }

    @Test
    @Tag("S4")
    void answersTheIdOfAMergedSessionWithTheSessionThatItIsPartOf() {
        Visit merged = visit.again();
        broker.send(visit.session());
        broker.send(merged.session());
        broker.send(merged.session(2, Change.MERGED, visit.sessionId()));
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        awaitChunks(visit, 0);

        eventually(() -> viewer(merged).get(merged.path()).then().body("sessionId", equalTo(visit.sessionId())));
        viewer(merged).get(merged.chunkPath(0)).then().statusCode(200);
    }

    @Test
    @Tag("S8")
    void keepsTheHighestRevisionOfASession() {
        broker.send(visit.session(5, 0, 4));
        broker.send(visit.session(3, 0, 2));
        Visit marker = Visit.random();
        broker.send(new Visit(visit.systemId(), visit.sessionId(), visit.anonymousId(), "any").session(4, 0, 3));
        broker.send(marker.session());

        eventually(() -> viewer(marker).get(marker.path()).then().statusCode(200));
        eventually(() -> viewer(visit).get(visit.path()).then().body("endedAt", equalTo("2026-11-01T10:04:00.000Z")));
    }

    @Test
    void explainsWhatItDoesNotHave() {
        viewer(visit)
                .get(visit.path())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sojourn:problem:session-not-found"));
        viewer(visit)
                .get(visit.chunkPath(7))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:chunk-not-found"))
                .body("detail", containsString("chunk 7"));
        viewer(visit)
                .queryParam("from", "yesterday")
                .get(visit.path())
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:invalid-range"));
    }

    @Test
    @Tag("G2")
    void opensOnlyToViewersOfTheSystem() {
        for (String path : List.of(visit.path(), visit.chunkPath(0))) {
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
                    .statusCode(404)
                    .body("type", equalTo("urn:sojourn:problem:not-found"));
        }
    }

    private static void awaitChunks(Visit visit, Integer... sequences) {
        eventually(() -> viewer(visit)
                .get(visit.path())
                .then()
                .statusCode(200)
                .body("recordings[0].chunks.sequence", contains(sequences)));
    }

    private RequestSpecification link() {
        return new SessionPaths(visit).byShare(UUID.randomUUID().toString());
    }

    private static RequestSpecification viewer(Visit visit) {
        return given().auth().oauth2(TestCallers.token("vic", visit.systemId(), "viewer"));
    }
}
