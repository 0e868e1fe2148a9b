package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.contracts.catalog.CatalogMessage.Settings;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who gets through to which service, and with what. */
@QuarkusTest
@Tag("G2")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class DoorTest {
    private static final String SHOP = "/api/v1/systems/shop";

    @Inject
    Catalog catalog;

    @BeforeEach
    void shopWithMembers() {
        addSystem("shop");
        addSystem("other");
        Stream.of("viewer", "analyst", "admin").forEach(role -> {
            Member member = new Member("shop", role + "-of-shop", role);
            catalog.put(member.key(), CatalogMessage.of(member));
        });
    }

    @Test
    void tellsTheServiceWhoCallsAndWhatTheyMayDo() throws Exception {
        JsonPath seen = as("analyst-of-shop")
                .urlEncodingEnabled(false)
                .get(SHOP + "/sessions?limit=2&from=a%20b")
                .jsonPath();

        assertThat(seen.getString("service")).isEqualTo("session");
        assertThat(seen.getString("uri")).isEqualTo(SHOP + "/sessions?limit=2&from=a%20b");
        JwtClaims claims = verified(seen);
        assertThat(claims.getIssuer()).isEqualTo("gateway");
        assertThat(claims.getSubject()).isEqualTo("analyst-of-shop");
        assertThat(claims.getStringClaimValue("upn")).isEqualTo("analyst-of-shop");
        assertThat(claims.getStringClaimValue("name")).isEqualTo("Name of analyst-of-shop");
        assertThat(claims.getStringClaimValue("system")).isEqualTo("shop");
        assertThat(claims.getStringListClaimValue("groups")).containsExactlyInAnyOrder("viewer", "analyst");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(60);
    }

    @Test
    void givesEachRoleThoseBelowIt() throws Exception {
        assertThat(groupsSeenBy("viewer-of-shop")).containsExactlyInAnyOrder("viewer");
        assertThat(groupsSeenBy("admin-of-shop")).containsExactlyInAnyOrder("viewer", "analyst", "admin");
    }

    @Test
    void aChangedRoleCountsAtOnce() throws Exception {
        assertThat(groupsSeenBy("viewer-of-shop")).containsExactly("viewer");
        Member promoted = new Member("shop", "viewer-of-shop", "admin");
        catalog.put(promoted.key(), CatalogMessage.of(promoted));

        assertThat(groupsSeenBy("viewer-of-shop")).contains("admin");
    }

    @Test
    void operatorsAreKnownWhereNoSystemIsMeant() throws Exception {
        JwtClaims operator =
                verified(as("olivia", "sojourn-operator").get("/api/v1/systems").jsonPath());
        JwtClaims person = verified(as("viewer-of-shop").get("/api/v1/systems").jsonPath());

        assertThat(operator.getStringListClaimValue("groups")).containsExactly("platform");
        assertThat(person.hasClaim("system")).isFalse();
        assertThat(person.getStringListClaimValue("groups")).isNullOrEmpty();
    }

    @Test
    void operatingThePlatformOpensNoSystem() {
        as("olivia", "sojourn-operator").get(SHOP + "/sessions").then().statusCode(404);
    }

    @Test
    void aForeignSystemLooksLikeNone() {
        String foreign = inOneTrace().get("/api/v1/systems/other/sessions").asString();
        String unknown = inOneTrace().get("/api/v1/systems/nowhere/sessions").asString();

        assertThat(foreign).isEqualTo(unknown).contains("urn:sojourn:problem:not-found");
        as("viewer-of-shop").get("/api/v1/systems/other").then().statusCode(404);
    }

    @Test
    void pathsThatClimbDoNotLeaveTheSystem() {
        as("viewer-of-shop")
                .urlEncodingEnabled(false)
                .get(SHOP + "/%2e%2e/other/sessions")
                .then()
                .statusCode(404);
        as("viewer-of-shop")
                .urlEncodingEnabled(false)
                .get("/api/v1/systems/shop%2F..%2Fother/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void sendsEachPathToItsService() {
        assertThat(serviceOf("/sessions/1")).isEqualTo("session");
        assertThat(serviceOf("/sessions/1/events")).isEqualTo("session");
        assertThat(serviceOf("/sources/summary")).isEqualTo("session");
        assertThat(serviceOf("/sessions/1/playback")).isEqualTo("playback");
        assertThat(serviceOf("/sessions/1/playback/recordings/r/chunks/0")).isEqualTo("playback");
        assertThat(serviceOf("/sessions/1/notes")).isEqualTo("playback");
    }

    @Test
    void dropsWhatClientsClaim() {
        String seen = as("viewer-of-shop")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Forwarded-User", "admin-of-shop")
                .header("Cookie", "theirs=1")
                .header("Connection", "x-secret")
                .header("X-Secret", "1")
                .header("X-Kept", "yes")
                .get(SHOP + "/sessions?cookie")
                .then()
                .header("Set-Cookie", not(containsString("stolen")))
                .extract()
                .asString();

        assertThat(seen).contains("x-kept").doesNotContain("203.0.113.9", "theirs", "x-secret", "x-forwarded");
    }

    @Test
    void answers401WithoutRedirectWhenNobodyIsSignedIn() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get(SHOP + "/sessions")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"))
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:sojourn:problem:not-signed-in"), "status", equalTo(401));
        given().get("/api/v1/nothing").then().statusCode(401);
        given().get("/api/v1/me").then().statusCode(401);
        given().header("Authorization", "Basic YTpi").get("/api/v1/me").then().statusCode(401);
        given().cookie("q_session", "garbage").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void refusesTokensThatAreNotForSojourn() {
        JwtClaims expired = StubIssuer.claims("viewer-of-shop");
        expired.setExpirationTimeMinutesInTheFuture(-5);
        JwtClaims elsewhere = StubIssuer.claims("viewer-of-shop");
        elsewhere.setAudience("elsewhere");
        JwtClaims stranger = StubIssuer.claims("viewer-of-shop");
        stranger.setIssuer("https://stranger.example");

        Stream.of(
                        StubIssuer.sign(expired),
                        StubIssuer.sign(elsewhere),
                        StubIssuer.sign(stranger),
                        StubIssuer.forge(StubIssuer.claims("viewer-of-shop")),
                        "garbage")
                .forEach(token -> with(token)
                        .get(SHOP + "/sessions")
                        .then()
                        .statusCode(401)
                        .contentType(startsWith("application/problem+json"))
                        .header("WWW-Authenticate", containsString("invalid_token")));
    }

    @Test
    void answers404ForPathsThatTheApiDoesNotHave() {
        as("viewer-of-shop")
                .accept("text/html")
                .get("/api/v2/anything")
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void machinesNeedNoOrigin() {
        as("admin-of-shop").body("{}").post(SHOP + "/sources").then().statusCode(200);
    }

    @Test
    void namesTheServiceThatIsAway() {
        as("viewer-of-shop")
                .get(SHOP + "/sessions/1/summary")
                .then()
                .statusCode(503)
                .header("Retry-After", "2")
                .body("detail", containsString("summary service"));
    }

    @Test
    void namesTheServiceThatIsTooSlow() {
        as("viewer-of-shop")
                .get(SHOP + "/sessions?silent")
                .then()
                .statusCode(504)
                .body("type", equalTo("urn:sojourn:problem:service-slow"));
    }

    @Test
    void aServiceThatDoesNotTrustTheGatewayIsNoReasonToSignInAgain() {
        as("viewer-of-shop")
                .get(SHOP + "/sessions?distrustful")
                .then()
                .statusCode(502)
                .body("detail", containsString("trusted keys"));
    }

    @Test
    void listsTheCallersSystems() {
        as("analyst-of-shop")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("principal", equalTo("analyst-of-shop"))
                .body("systems", equalTo(List.of(Map.of("id", "shop", "name", "shop", "role", "analyst"))));
    }

    private List<String> groupsSeenBy(String principal) throws Exception {
        return verified(as(principal).get(SHOP + "/sessions").jsonPath()).getStringListClaimValue("groups");
    }

    private String serviceOf(String path) {
        return as("viewer-of-shop").get(SHOP + path).jsonPath().getString("service");
    }

    private static RequestSpecification as(String principal, String... realmRoles) {
        return with(StubIssuer.token(principal, realmRoles));
    }

    private static RequestSpecification inOneTrace() {
        return as("viewer-of-shop").header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    private static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /** As the services verify it: by the published keys, for their audience. */
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

    private void addSystem(String id) {
        Settings settings = new Settings(1, 1, 1, 1, null, null);
        catalog.put("system/" + id, CatalogMessage.of(new CatalogMessage.System(id, id, "", settings)));
    }
}
