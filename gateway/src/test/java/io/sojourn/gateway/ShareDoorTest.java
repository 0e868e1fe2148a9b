package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.util.List;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever has the link of a share gets through to, and with what. */
@QuarkusTest
@Tag("P11")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ShareDoorTest {
    private static final String LINK = "/s/" + EchoService.SHARE_TOKEN;
    private static final String SESSION = "/api/v1/systems/shop/sessions/s1";

    @AfterEach
    void shareAgain() {
        System.clearProperty(EchoService.REVOKED);
    }

    @Test
    void passesOnWhatThePlayerOfOneSessionNeeds() {
        assertThat(seen("session")).isEqualTo("session " + SESSION);
        assertThat(seen("events?limit=200&cursor=a%20b"))
                .isEqualTo("session " + SESSION + "/events?limit=200&cursor=a%20b");
        assertThat(seen("playback?from=1")).isEqualTo("playback " + SESSION + "/playback?from=1");
        assertThat(seen("playback/recordings/r/chunks/3"))
                .isEqualTo("playback " + SESSION + "/playback/recordings/r/chunks/3");
        assertThat(seen("playback/recordings/r/segments/3"))
                .isEqualTo("playback " + SESSION + "/playback/recordings/r/segments/3");
        assertThat(seen("playback/recordings/r/assets"))
                .isEqualTo("playback " + SESSION + "/playback/recordings/r/assets");
        String asset = "playback/assets/" + "00ff".repeat(16);
        assertThat(seen(asset)).isEqualTo("playback " + SESSION + "/" + asset);
    }

    @Test
    @Tag("G2")
    void tellsTheServiceThatThisCallerSeesOneSessionOnly() throws Exception {
        JsonPath seen = raw().header("Authorization", "Bearer " + StubIssuer.token("ada"))
                .cookie("q_session", "of somebody who is signed in")
                .get(LINK + "/api/session")
                .jsonPath();

        JwtClaims claims = verified(seen);
        assertThat(claims.getSubject()).isEqualTo("share:share-1");
        assertThat(claims.getStringClaimValue("system")).isEqualTo("shop");
        assertThat(claims.getStringClaimValue("session")).isEqualTo("s1");
        assertThat(claims.getStringClaimValue("share")).isEqualTo("share-1");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("viewer");
        assertThat(seen.getString("headers.cookie")).isNull();
    }

    @Test
    void passesNothingElseOnAndLeadsNowhereElse() {
        for (String path : List.of(
                "/api/notes",
                "/api/shares",
                "/api/viewings",
                "/api/summary",
                "/api/similar",
                "/api/session/notes",
                "/api/events/1",
                "/api/",
                "/api/v1/systems",
                "/api/playback/../notes",
                "/api/playback/%2e%2e/notes",
                "/api/playback/",
                "/api/../../../api/v1/systems/shop/sessions")) {
            int status = raw().get(LINK + path).statusCode();
            assertThat(status).as(path).isIn(401, 404);
        }
    }

    @Test
    void answersLinksThatNeverWereAreIncompleteOrWereRevokedAlike() {
        assertThat(open("session").statusCode()).isEqualTo(200);
        System.setProperty(EchoService.REVOKED, "true");

        String revoked = inOneTrace().get(LINK + "/api/session").asString();
        String unknown =
                inOneTrace().get("/s/" + "A".repeat(43) + "/api/session").asString();
        String incomplete = inOneTrace().get("/s/short/api/session").asString();

        assertThat(revoked).isEqualTo(unknown).isEqualTo(incomplete).contains("urn:sojourn:problem:not-found");
        assertThat(open("playback/recordings/r/chunks/3").statusCode()).isEqualTo(404);
    }

    @Test
    void isOnlyRead() {
        raw().body("{}").post(LINK + "/api/session").then().statusCode(405).header("Allow", containsString("GET"));
        raw().delete(LINK + "/api/playback/recordings/r").then().statusCode(405);
    }

    @Test
    void keepsTheLinkFromOtherSitesSearchEnginesAndCaches() {
        for (Response answer : List.of(raw().accept("text/html,*/*").get(LINK), open("session"))) {
            answer.then()
                    .statusCode(200)
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Robots-Tag", "noindex, nofollow")
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff");
        }
        open("session").then().header("Content-Security-Policy", containsString("sandbox"));
        raw().accept("text/html,*/*")
                .get(LINK)
                .then()
                .body(containsString("<title>Sojourn</title>"))
                .header("Content-Security-Policy", containsString("script-src 'self'"));
        raw().accept("text/html,*/*").get(LINK + "/api/session").then().body("service", equalTo("session"));
    }

    @Test
    @Tag("W1")
    void namesNoLinkInItsMetrics() {
        open("session");
        raw().accept("text/html,*/*").get(LINK);

        given().get(Surroundings.managementUrl() + "/metrics")
                .then()
                .statusCode(200)
                .body(containsString("/s/{token}"))
                .body(not(containsString(EchoService.SHARE_TOKEN)));
    }

    private static String seen(String path) {
        JsonPath seen = open(path).then().statusCode(200).extract().jsonPath();
        return seen.getString("service") + " " + seen.getString("uri");
    }

    private static Response open(String path) {
        return raw().get(LINK + "/api/" + path);
    }

    private static RequestSpecification raw() {
        return given().urlEncodingEnabled(false);
    }

    private static RequestSpecification inOneTrace() {
        return raw().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    private static JwtClaims verified(JsonPath seen) throws Exception {
        String token = seen.getString("headers.authorization").substring("Bearer ".length());
        JsonWebKeySet keys = new JsonWebKeySet(TestCallers.trustedKeys());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedAudience("sojourn")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
