package io.sojourn.playback.viewings;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.Visit.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.playback.Broker;
import io.sojourn.playback.SessionPaths;
import io.sojourn.playback.Visit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("G3")
class ViewingResourceTest {
    private static final String EVENTS = "[{\"type\":4,\"timestamp\":1},{\"type\":2,\"timestamp\":2}]";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final SessionPaths session = new SessionPaths(visit);

    @BeforeEach
    void recordTheSession() {
        broker.send(visit.session());
        broker.send(visit.chunk(0, 0), gzip(EVENTS));
        broker.send(visit.chunk(1, 1), gzip(EVENTS));
        eventually(() -> session.as("vic", "viewer")
                .get(session.of("playback"))
                .then()
                .statusCode(200)
                .body("recordings[0].chunks.sequence", contains(0, 1)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void saysWhoSawTheReplayOnceForAllThatAPlayerAsksFor() {
        IntStream.range(0, 8).parallel().forEach(one -> watch("vic", one % 2));
        watch("ana", 0);

        session.as("ada", "admin")
                .get(session.of("viewings"))
                .then()
                .statusCode(200)
                .body("items.viewer", contains("ana", "vic"))
                .body("items[0].at", notNullValue())
                .body("items[0].shareId", nullValue())
                .body("next", nullValue());
    }

    @Test
    void doesNotCountWhoOnlySawWhatThereIsOrAskedForWhatThereIsNot() {
        session.as("vic", "viewer").get(session.of("playback")).then().statusCode(200);
        session.as("vic", "viewer").get(visit.chunkPath(7)).then().statusCode(404);

        session.as("ada", "admin").get(session.of("viewings")).then().body("items", empty());
    }

    @Test
    @Tag("P1")
    void countsWhoAskedOnlyForWhatThePagesWereMadeOf() {
        session.as("vic", "viewer").get(visit.assetsPath()).then().statusCode(200);

        session.as("ada", "admin").get(session.of("viewings")).then().body("items.viewer", contains("vic"));
    }

    @Test
    @Tag("P11")
    void saysByWhichShareOthersSawIt() {
        String share = session.as("ana", "analyst")
                .post(session.of("shares"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        session.byShare(share)
                .get(visit.path())
                .then()
                .body("recordings.id", contains(visit.recordingId()))
                .body("recordings.anonymousId", contains("visitor-0"));
        session.byShare(share).get(visit.chunkPath(0)).then().statusCode(200);
        session.byShare(share).get(visit.chunkPath(1)).then().statusCode(200);

        session.as("ada", "admin")
                .get(session.of("viewings"))
                .then()
                .body("items.shareId", contains(share))
                .body("items[0].sharedBy", equalTo("Name of ana"))
                .body("items[0].viewer", nullValue());
        session.as("ana", "analyst")
                .get(session.of("shares"))
                .then()
                .body("items[0].views", equalTo(1))
                .body("items[0].lastViewedAt", notNullValue());
    }

    @Test
    @Tag("S4")
    void followsTheSessionAndIsReadPageByPage() {
        Visit later = visit.again();
        SessionPaths laterSession = new SessionPaths(later);
        broker.send(later.session());
        eventually(() ->
                laterSession.as("lou", "viewer").get(later.chunkPath(0)).then().statusCode(200));
        List.of("vic", "ana").forEach(viewer -> watch(viewer, 0));

        broker.send(later.session(2, Change.MERGED, visit.sessionId()));

        eventually(() -> session.as("ada", "admin")
                .get(session.of("viewings"))
                .then()
                .body("items.viewer", contains("ana", "vic", "lou")));
        String next = session.as("ada", "admin")
                .queryParam("limit", 2)
                .get(session.of("viewings"))
                .then()
                .body("items.viewer", contains("ana", "vic"))
                .extract()
                .path("next");
        assertThat(next).isNotNull();
        session.as("ada", "admin")
                .queryParam("cursor", next)
                .get(session.of("viewings"))
                .then()
                .body("items.viewer", contains("lou"))
                .body("next", nullValue());
    }

    @Test
    void refusesWhatIsNoPage() {
        session.as("ada", "admin")
                .queryParam("limit", 1000)
                .get(session.of("viewings"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/limit"));
        session.as("ada", "admin")
                .queryParam("cursor", "x")
                .get(session.of("viewings"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:invalid-cursor"));
    }

    @Test
    @Tag("G2")
    void isForAdminsOfTheSystem() {
        given().get(session.of("viewings")).then().statusCode(401);
        session.as("ana", "analyst").get(session.of("viewings")).then().statusCode(403);
        SessionPaths.stranger().get(session.of("viewings")).then().statusCode(404);
    }

    private void watch(String viewer, int sequence) {
        session.as(viewer, "viewer").get(visit.chunkPath(sequence)).then().statusCode(200);
    }
}
