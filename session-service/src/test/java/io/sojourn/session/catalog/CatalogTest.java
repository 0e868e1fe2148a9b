package io.sojourn.session.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.testing.TestCallers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CatalogTest {
    private static final Duration WITHIN_A_SECOND = Duration.ofSeconds(1);

    private Broker broker;
    private Followed catalog;
    private String system;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        catalog = broker.follow(TopicName.CATALOG);
        system = Api.newSystem("ada");
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void makesTheCreatorOfASystemItsAdmin() {
        Api.as(TestCallers.tokenWithoutSystem("ada"))
                .get("/api/v1/systems")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(system))
                .body("items.find { it.id == '" + system + "' }.role", equalTo("admin"));
        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(catalog.values("member/" + system + "/ada", CatalogMessage.class))
                        .hasSize(1));
    }

    @Test
    void publishesChangedSettingsWithinASecond() {
        as("admin")
                .body(Map.of("name", "Store", "settings", Map.of("inactivityTimeoutMs", 60_000)))
                .patch(path(""))
                .then()
                .statusCode(200)
                .body("name", equalTo("Store"))
                .body("settings.inactivityTimeoutMs", equalTo(60_000))
                .body("settings.maximumDurationMs", equalTo(43_200_000));

        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(catalog.values("system/" + system, CatalogMessage.class))
                        .last()
                        .extracting(entry -> entry.system().settings().inactivityTimeoutMs())
                        .isEqualTo(60_000L));
    }

    @Test
    void publishesASourceWithinASecondAndATombstoneWhenItIsRemoved() {
        String source = newSource().extract().path("id");
        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(catalog.values("source/" + source, CatalogMessage.class))
                        .singleElement()
                        .satisfies(entry -> {
                            assertThat(entry.source().type()).isEqualTo("marketing");
                            assertThat(entry.source().writeKeys().getFirst()).hasSizeGreaterThanOrEqualTo(32);
                            assertThat(entry.source().allowedOrigins()).containsExactly("https://*.shop.example");
                            assertThat(entry.source().recording()).isTrue();
                        }));

        as("admin").delete(path("/sources/" + source)).then().statusCode(204);

        await().atMost(WITHIN_A_SECOND).untilAsserted(() -> assertThat(catalog.records())
                .filteredOn(record -> record.key().equals("source/" + source))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull()));
        as("viewer").get(path("/sources/" + source)).then().statusCode(404);
    }

    @Test
    void changesOnlyWhatAnEditOfASourceNames() {
        String source = newSource().extract().path("id");

        as("admin")
                .body(Map.of("recording", false))
                .patch(path("/sources/" + source))
                .then()
                .statusCode(200)
                .body("recording", equalTo(false))
                .body("name", equalTo("Site"))
                .body("type", equalTo("marketing"));
    }

    @Test
    void tellsAllWrongFieldsOfASourceAtOnce() {
        as("admin")
                .body(Map.of(
                        "name",
                        " ",
                        "type",
                        "A B",
                        "environment",
                        "moon",
                        "allowedOrigins",
                        List.of("shop/", "https://shop.example:443")))
                .patch(path("/sources/" + newSource().extract().path("id")))
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:sojourn:problem:invalid-request"))
                .body(
                        "errors.pointer",
                        hasItems("/name", "/type", "/environment", "/allowedOrigins/0", "/allowedOrigins/1"));
    }

    @Test
    void refusesSettingsThatContradictEachOther() {
        as("admin")
                .body(Map.of("settings", Map.of("inactivityTimeoutMs", 7_200_000, "maximumDurationMs", 3_600_000)))
                .patch(path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/settings/inactivityTimeoutMs"));
    }

    @Test
    void refusesABodyThatIsMissingOrNoJson() {
        as("admin").post(path("/sources")).then().statusCode(400);
        as("admin")
                .body("{\"name\": tru")
                .post(path("/sources"))
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @ParameterizedTest
    @Tag("G2")
    @ValueSource(strings = {"ADA", "a b", "a\u202Eb", "a\u200Bb", "a\tb", "\u00A0ada"})
    void refusesNamesThatNobodySignsInBy(String name) {
        as("admin")
                .body(Map.of("role", "viewer"))
                .put(path("/members/{name}"), name)
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/principal")));
    }

    @ParameterizedTest
    @Tag("G2")
    @ValueSource(strings = {"ana.müller@example.com", "service-account-mcp", "li-明"})
    void takesNamesAsProvidersHaveThem(String name) {
        as("admin")
                .body(Map.of("role", "viewer"))
                .put(path("/members/{name}"), name)
                .then()
                .statusCode(200)
                .body("principal", equalTo(name));
    }

    @Test
    void givesAndTakesRoles() {
        as("admin")
                .body(Map.of("role", "analyst"))
                .put(path("/members/ana"))
                .then()
                .statusCode(200)
                .body("role", equalTo("analyst"));
        as("admin").get(path("/members")).then().body("items.principal", equalTo(List.of("ada", "ana")));

        as("admin").delete(path("/members/ana")).then().statusCode(204);

        as("admin").get(path("/members")).then().body("items.principal", equalTo(List.of("ada")));
        as("admin").delete(path("/members/ana")).then().statusCode(404);
        await().atMost(WITHIN_A_SECOND).untilAsserted(() -> assertThat(catalog.records())
                .filteredOn(record -> record.key().equals("member/" + system + "/ana"))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull()));
    }

    @Test
    void keepsTheLastAdmin() {
        as("admin").delete(path("/members/ada")).then().statusCode(409);
        as("admin")
                .body(Map.of("role", "viewer"))
                .put(path("/members/ada"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:last-admin"));
    }

    @RepeatedTest(5)
    void keepsAnAdminWhenTheLastTwoAreRemovedAtOnce() {
        as("admin")
                .body(Map.of("role", "admin"))
                .put(path("/members/bob"))
                .then()
                .statusCode(200);

        List<Integer> answers = Stream.of("ada", "bob")
                .parallel()
                .map(admin -> as("admin").delete(path("/members/" + admin)).statusCode())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(204, 409);
    }

    private ValidatableResponse newSource() {
        return as("admin")
                .body(Map.of(
                        "name",
                        "Site",
                        "type",
                        "marketing",
                        "allowedOrigins",
                        List.of("https://*.shop.example"),
                        "recording",
                        true))
                .post(path("/sources"))
                .then()
                .statusCode(201);
    }

    private RequestSpecification as(String role) {
        return Api.as(role, system);
    }

    private String path(String below) {
        return "/api/v1/systems/" + system + below;
    }
}
