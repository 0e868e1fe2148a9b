package io.sojourn.ingest;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.sojourn.testing.KafkaTestResource;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(KafkaTestResource.class)
class IngestServiceIT {
    @Test
    @Tag("G4")
    void startsFromThePackagedJarAndBecomesReady() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/health/ready").statusCode() == 200);

        get("/sojourn.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("ETag", startsWith("W/"));
        get("/openapi").then().statusCode(200);
        get("/metrics").then().statusCode(200);
    }
}
