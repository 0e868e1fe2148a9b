package io.sojourn.ingest.knownassets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.TestSources;
import io.sojourn.ingest.TestTopics;
import io.sojourn.servers.Ports;
import io.sojourn.testing.KafkaTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the service says before it knows which assets are kept. */
@QuarkusTest
@TestProfile(IndexAwayTest.IndexAway.class)
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class IndexAwayTest {
    @Inject
    TestTopics topics;

    @Inject
    Catalog catalog;

    @Test
    void isNotReadyAndAsksToComeAgain() {
        Source source = TestSources.open();
        topics.publish(source.key(), MessageJson.write(CatalogMessage.of(source)));
        String writeKey = source.writeKeys().getFirst();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> catalog.sourceByWriteKey(writeKey).isPresent());

        JsonPath health =
                given().get("/health/ready").then().statusCode(503).extract().jsonPath();
        assertThat(health.getString("checks.find { it.name == 'asset-index' }.status"))
                .isEqualTo("DOWN");
        given().queryParam("writeKey", writeKey)
                .body("{\"sha256\":[]}")
                .post("/v1/assets/missing")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:sojourn:problem:temporarily-unavailable"))
                .body("detail", containsString("starting"));
    }

    /** The brokers that hold the index do not answer. */
    public static final class IndexAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sojourn.known-assets.bootstrap-servers", "127.0.0.1:" + Ports.free());
        }
    }
}
