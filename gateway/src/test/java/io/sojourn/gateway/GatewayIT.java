package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import org.junit.jupiter.api.Test;

/** The packaged gateway starts, gets ready, and has all its doors. */
@QuarkusIntegrationTest
@WithTestResource(KafkaTestResource.class)
@WithTestResource(TestCallers.class)
@WithTestResource(Surroundings.class)
@WithTestResource(StubIssuer.class)
class GatewayIT {
    @Test
    void startsAndServes() {
        await().untilAsserted(() -> given().get(Surroundings.managementUrl() + "/health/ready")
                .then()
                .statusCode(200));

        given().accept("text/html").get("/").then().statusCode(200);
        given().get(Surroundings.managementUrl() + "/metrics").then().statusCode(200);
        given().get("/metrics").then().statusCode(404);
        given().get("/api/v1/me").then().statusCode(401);
        assertThat(given().get("/sojourn.js").jsonPath().getString("service")).isEqualTo("ingest");
        assertThat(given().header("Authorization", "Bearer " + StubIssuer.token("ada"))
                        .get("/api/v1/me")
                        .jsonPath()
                        .getString("principal"))
                .isEqualTo("ada");
        assertThat(given().get("/openapi?format=json").jsonPath().getString("info.title"))
                .isEqualTo("Sojourn API");
    }
}
