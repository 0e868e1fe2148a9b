package io.sojourn.playback.appearance;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static io.sojourn.playback.SessionPaths.get;
import static io.sojourn.playback.Visit.gzip;
import static io.sojourn.playback.Visit.kept;
import static io.sojourn.playback.Visit.lost;
import static io.sojourn.playback.Visit.sha256;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.assets.AssetLoss;
import io.sojourn.contracts.assets.ManifestPart.Health;
import io.sojourn.contracts.assets.ManifestPart.Loss;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.testing.TestCallers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppearanceResourceTest {
    private static final byte[] SVG = "<svg onload='alert(1)'/>".getBytes(UTF_8);
    private static final byte[] CSS = "body { color: red }".getBytes(UTF_8);

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("P1")
    void listsWhatTheAddressesOfARecordingStoodFor() {
        recorded(visit);
        broker.send(visit.asset("text/css", CSS), CSS);
        broker.send(visit.part(
                0,
                null,
                kept("https://shop.example/a.css", CSS),
                kept("https://shop.example/b.svg", SVG),
                lost("https://shop.example/c.png", AssetLoss.BLOCKED)));

        eventually(() -> get(visit.assetsPath())
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].url", equalTo("https://shop.example/a.css"))
                .body("items[0].sha256", equalTo(sha256(CSS)))
                .body("items[0].type", equalTo("text/css"))
                .body("items[0].bytes", equalTo(CSS.length))
                .body("items[0].lost", nullValue())
                .body("items[1].sha256", equalTo(sha256(SVG)))
                .body("items[1].type", nullValue())
                .body("items[2].sha256", nullValue())
                .body("items[2].lost", equalTo("blocked")));
    }

    @Test
    @Tag("P1")
    void servesAnAssetSoThatNothingOfItRuns() {
        recorded(visit);
        broker.send(visit.asset("image/svg+xml", SVG), SVG);
        broker.send(visit.part(0, null, kept("https://shop.example/b.svg", SVG)));

        eventually(() -> get(visit.assetPath(SVG)).statusCode(200));

        byte[] served = get(visit.assetPath(SVG))
                .contentType("image/svg+xml")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment")
                .header("Content-Security-Policy", "sandbox")
                .extract()
                .asByteArray();
        assertThat(served).isEqualTo(SVG);
    }

    @Test
    @Tag("G2")
    void servesOnlyWhatARecordingOfTheSessionNames() {
        recorded(visit);
        Visit other = new Visit(visit.systemId(), "other", "other-visitor", "other-recording");
        recorded(other);
        broker.send(visit.asset("text/css", CSS), CSS);
        broker.send(other.part(0, null, kept("https://shop.example/a.css", CSS)));

        eventually(() -> get(other.assetPath(CSS)).statusCode(200));

        get(visit.assetPath(CSS)).statusCode(404).body("type", equalTo("urn:sojourn:problem:asset-not-found"));
        get(visit.path() + "/recordings/other-recording/assets")
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:recording-not-found"));
        get(visit.path() + "/assets/" + "0".repeat(63)).statusCode(404);
        get(visit.path() + "/assets/" + "G".repeat(64)).statusCode(404);
    }

    @Test
    @Tag("X6")
    void showsNobodyWhatAnotherSawOnASharedBrowser() {
        broker.send(visit.session(1, new VisitorSpan(visit.anonymousId(), null, Visit.minute(4))));
        Visit later = new Visit(visit.systemId(), "later", visit.anonymousId(), "later-recording");
        broker.send(later.session(1, new VisitorSpan(visit.anonymousId(), Visit.minute(4), null)));
        broker.send(visit.chunk(0, 0), gzip("[]"));
        broker.send(later.chunk(0, 5), gzip("[]"));
        broker.send(later.part(0, null, kept("https://shop.example/a.css", CSS)));

        eventually(() -> get(later.assetsPath()).statusCode(200).body("items", hasSize(1)));

        eventually(() -> get(visit.assetsPath()).statusCode(200).body("items", empty()));
        get(visit.path() + "/recordings/later-recording/assets").statusCode(404);
    }

    @Test
    @Tag("P17")
    void tellsOfNoLossesBeforeTheRecorderDoes() {
        recorded(visit);

        get(visit.path())
                .body("recordings[0].health.assets", equalTo(0))
                .body("recordings[0].health.losses", empty())
                .body("recordings[0].health.lastSequence", nullValue());
    }

    @Test
    @Tag("P17")
    void tellsWhatIsKnownOfTheLosses() {
        recorded(visit);
        Health health = new Health(List.of(new Loss("too-large", 3)), 4, 1, 2, 5, List.of("slower"), 9);
        broker.send(visit.asset("text/css", CSS), CSS);
        broker.send(visit.part(
                0,
                health,
                kept("https://shop.example/a.css", CSS),
                kept("https://shop.example/b.svg", SVG),
                lost("https://shop.example/c.png", AssetLoss.BLOCKED)));
        broker.send(visit.chunk(0, 0), gzip("[1]"));
        broker.send(visit.chunk(7, 0), "no gzip".getBytes(UTF_8));
        Visit stranger = new Visit(visit.systemId(), "any", "stranger", visit.recordingId());
        broker.send(stranger.chunk(8, 0), gzip("[1]"));

        eventually(() -> get(visit.path())
                .body("recordings[0].health.assets", equalTo(3))
                .body("recordings[0].health.missingAssets", equalTo(2))
                .body("recordings[0].health.losses.reason", contains("too-large"))
                .body("recordings[0].health.losses.events", contains(3))
                .body("recordings[0].health.muted", equalTo(4))
                .body("recordings[0].health.canvases", equalTo(1))
                .body("recordings[0].health.foreignFrames", equalTo(2))
                .body("recordings[0].health.closedRoots", equalTo(5))
                .body("recordings[0].health.steps", contains("slower"))
                .body("recordings[0].health.lastSequence", equalTo(9))
                .body("recordings[0].health.refusedChunks", equalTo(2)));
    }

    @Test
    @Tag("G2")
    void opensOnlyToViewersOfTheSystem() {
        for (String path : List.of(visit.assetsPath(), visit.assetPath(CSS))) {
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

    /** Has a session with a recording of one chunk. */
    private void recorded(Visit recorded) {
        broker.send(recorded.session());
        broker.send(recorded.chunk(0, 0), gzip("[]"));
        eventually(() -> get(recorded.path()).statusCode(200).body("recordings[0].chunks", hasSize(1)));
    }
}
