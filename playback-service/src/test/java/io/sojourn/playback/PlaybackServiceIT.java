package io.sojourn.playback;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.sojourn.testing.TestCallers;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
class PlaybackServiceIT {
    @Test
    void startsFromItsJarWithItsTablesAndIsReady() {
        eventually(() -> given().get("/health/ready").then().statusCode(200).body("status", equalTo("UP")));
        given().get("/health/ready")
                .then()
                .body("checks.name", hasItems("MongoDB connection health check", "Kafka connection health check"));
        given().auth()
                .oauth2(TestCallers.token("vic", "system", "viewer"))
                .get("/api/v1/systems/system/sessions/none/playback")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:session-not-found"));
        given().get("/metrics").then().body(containsString("sojourn_playback_chunks_total"));
    }
}
