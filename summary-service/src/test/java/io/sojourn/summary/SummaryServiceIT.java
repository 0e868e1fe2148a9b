package io.sojourn.summary;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.sojourn.testing.TestCallers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
class SummaryServiceIT {
    @Test
    void startsFromItsJarWithItsTablesAndIsReady() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get("/health/ready").then().statusCode(200));
        given().auth()
                .oauth2(TestCallers.token("vic", "system", "viewer"))
                .get("/api/v1/systems/system/sessions/none/summary")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:no-summary"));
    }
}
