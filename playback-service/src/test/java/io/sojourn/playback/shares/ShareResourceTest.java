package io.sojourn.playback.shares;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.playback.Broker;
import io.sojourn.playback.SessionPaths;
import io.sojourn.playback.Visit;
import io.sojourn.testing.TestCallers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P11")
class ShareResourceTest {
    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final SessionPaths session = new SessionPaths(visit);

    @BeforeEach
    void beginTheSession() {
        broker.send(visit.session());
        eventually(() ->
                session.as("vic", "viewer").get(session.of("playback")).then().statusCode(200));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsALinkOnceThatOpensTheSession() throws Exception {
        JsonPath made = share(Map.of());

        assertThat(made.getString("link")).matches("/s/[A-Za-z0-9_-]{43}");
        assertThat(made.getString("creatorName")).isEqualTo("Name of ana");
        String listed = session.as("ben", "analyst").get(session.of("shares")).asString();
        assertThat(listed)
                .contains(made.getString("id"))
                .doesNotContain(made.getString("link").substring(3));
        opened(made.getString("link"))
                .body(
                        "items",
                        contains(Map.of(
                                "id",
                                made.getString("id"),
                                "systemId",
                                visit.systemId(),
                                "sessionId",
                                visit.sessionId())));
    }

    @Test
    void opensNothingFromTheInstantOnThatItIsRevoked() throws Exception {
        JsonPath one = share(Map.of());
        JsonPath other = share(Map.of());

        session.as("ben", "analyst")
                .delete(session.of("shares/" + one.getString("id")))
                .then()
                .statusCode(204);

        opened(one.getString("link")).body("items", empty());
        opened(other.getString("link")).body("items.id", contains(other.getString("id")));
        session.as("ana", "analyst")
                .get(session.of("shares"))
                .then()
                .body("items.find { it.id == '%s' }.revokedBy".formatted(one.getString("id")), equalTo("ben"))
                .body("items.find { it.id == '%s' }.revokedAt".formatted(one.getString("id")), notNullValue())
                .body("items.find { it.id == '%s' }.revokedAt".formatted(other.getString("id")), nullValue());
        session.as("ada", "admin")
                .delete(session.of("shares/" + one.getString("id")))
                .then()
                .statusCode(204);
        session.as("ana", "analyst")
                .get(session.of("shares"))
                .then()
                .body("items.find { it.id == '%s' }.revokedBy".formatted(one.getString("id")), equalTo("ben"));
    }

    @Test
    void opensNothingOnceItHasExpired() throws Exception {
        Instant soon = Instant.now().plusMillis(1_500);
        JsonPath made = share(Map.of("expiresAt", soon.toString()));
        opened(made.getString("link")).body("items.id", contains(made.getString("id")));

        eventually(() -> opened(made.getString("link")).body("items", empty()));

        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    @Test
    void opensNothingThatNobodyShared() throws Exception {
        opened("/s/" + "A".repeat(43)).body("items", empty());
        asGateway()
                .queryParam("digest", "no digest")
                .get("/internal/shares")
                .then()
                .body("items", empty());
        asGateway().get("/internal/shares").then().body("items", empty());
    }

    @Test
    @Tag("S4")
    void opensTheSessionThatItsSessionBecamePartOf() throws Exception {
        Visit later = visit.again();
        broker.send(later.session());
        SessionPaths laterSession = new SessionPaths(later);
        eventually(() -> laterSession
                .as("vic", "viewer")
                .get(laterSession.of("playback"))
                .then()
                .statusCode(200));
        JsonPath made = laterSession
                .as("ana", "analyst")
                .post(laterSession.of("shares"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();

        broker.send(later.session(2, Change.MERGED, visit.sessionId()));

        eventually(() -> opened(made.getString("link")).body("items.sessionId", contains(visit.sessionId())));
        session.as("ana", "analyst").get(session.of("shares")).then().body("items.id", contains(made.getString("id")));
    }

    @Test
    @Tag("P13")
    void opensNothingOfASessionThatExpired() throws Exception {
        JsonPath made = share(Map.of());

        broker.send(visit.session(2, Change.EXPIRED, null));

        eventually(() -> opened(made.getString("link")).body("items", empty()));
    }

    @Test
    void refusesTimesThatArePastOrNoTimes() {
        for (String time : List.of("2020-01-01T00:00:00Z", "tomorrow", "2999-01-01T00:00:00Z")) {
            session.as("ana", "analyst")
                    .body(Map.of("expiresAt", time))
                    .post(session.of("shares"))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/expiresAt"));
        }
    }

    @Test
    @Tag("G2")
    void isForAnalystsOfTheSystem() {
        String share = session.of("shares/" + share(Map.of()).getString("id"));

        session.as("vic", "viewer").get(session.of("shares")).then().statusCode(403);
        session.as("vic", "viewer").post(session.of("shares")).then().statusCode(403);
        session.as("vic", "viewer").delete(share).then().statusCode(403);
        given().get(session.of("shares")).then().statusCode(401);
        SessionPaths.stranger().get(session.of("shares")).then().statusCode(404);
        SessionPaths.stranger().post(session.of("shares")).then().statusCode(404);
        SessionPaths.stranger().delete(share).then().statusCode(404);
        session.as("ana", "analyst")
                .delete(session.of("shares/00000000-0000-0000-0000-000000000000"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:share-not-found"));
    }

    @Test
    @Tag("G2")
    void isLookedUpByTheGatewayOnly() {
        given().get("/internal/shares").then().statusCode(401);
        session.as("ada", "admin").get("/internal/shares").then().statusCode(403);
        session.byShare("00000000-0000-0000-0000-000000000001")
                .get("/internal/shares")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestCallers.token("summary-service", "summary-service", null, List.of("door")))
                .get("/internal/shares")
                .then()
                .statusCode(403);
    }

    private JsonPath share(Map<String, Object> share) {
        return session.as("ana", "analyst")
                .body(share)
                .post(session.of("shares"))
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse opened(String link) throws Exception {
        byte[] token = link.substring("/s/".length()).getBytes(StandardCharsets.US_ASCII);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
        return asGateway()
                .queryParam("digest", digest)
                .get("/internal/shares")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification asGateway() {
        return given().auth().oauth2(TestCallers.token("gateway", "gateway", null, List.of("door")));
    }
}
