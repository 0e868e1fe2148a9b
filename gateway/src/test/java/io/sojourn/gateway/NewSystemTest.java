package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.contracts.catalog.CatalogMessage.Settings;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a caller gets who asks for a system that the gateway's catalog does not know, or not yet. */
@QuarkusTest
@Tag("G2")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class NewSystemTest {
    private static final long PROMPT_MILLIS = 500;
    private static final String LATE = "late";

    @Inject
    Catalog catalog;

    @Test
    void refusesASystemThatNobodyMadeAMomentAgoWithoutWaiting() {
        ask("nowhere").statusCode(404);

        ask("nowhere").statusCode(404).time(lessThan(PROMPT_MILLIS));
    }

    @Test
    void waitsForTheCatalogToBringASystemThatTheCallerJustMade() {
        CompletableFuture<Void> published = CompletableFuture.runAsync(
                this::publishLateSystem, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));

        ask(LATE).statusCode(200).body("uri", equalTo("/api/v1/systems/" + LATE));

        published.join();
    }

    private static ValidatableResponse ask(String system) {
        return given().header("Authorization", "Bearer " + StubIssuer.token("ada"))
                .get("/api/v1/systems/" + system)
                .then();
    }

    private void publishLateSystem() {
        Settings settings = new Settings(1, 1, 1, 1, null, null);
        catalog.put("system/" + LATE, CatalogMessage.of(new CatalogMessage.System(LATE, "Late", "", settings)));
        Member founder = new Member(LATE, "ada", "admin");
        catalog.put(founder.key(), CatalogMessage.of(founder));
    }
}
