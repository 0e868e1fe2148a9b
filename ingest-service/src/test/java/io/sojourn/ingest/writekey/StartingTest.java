package io.sojourn.ingest.writekey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.servers.Ports;
import io.sojourn.testing.KafkaTestResource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the door says before it knows who may enter. */
@QuarkusTest
@TestProfile(StartingTest.CatalogAway.class)
@WithTestResource(KafkaTestResource.class)
class StartingTest {
    @Test
    @Tag("G5")
    void asksToComeAgainWhileItDoesNotKnowTheWriteKeys() {
        given().auth()
                .preemptive()
                .basic("a-key", "")
                .contentType("application/json")
                .body(Map.of("event", "Too early", "userId", "u"))
                .post("/v1/track")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body(
                        "type",
                        equalTo(IngestProblem.TEMPORARILY_UNAVAILABLE.type().toString()))
                .body("detail", containsString("starting"));
        given().get("/v1/projects/a-key/settings").then().statusCode(503).header("Retry-After", "1");
    }

    /** The brokers that hold the catalog do not answer. */
    public static final class CatalogAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sojourn.catalog-replica.bootstrap-servers", "127.0.0.1:" + Ports.free());
        }
    }
}
