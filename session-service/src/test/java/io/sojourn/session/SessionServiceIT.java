package io.sojourn.session;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.sojourn.session.platform.Api;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.PostgresTestResource;
import io.sojourn.testing.TestCallers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(PostgresTestResource.class)
@WithTestResource(KafkaTestResource.class)
@WithTestResource(TestCallers.class)
class SessionServiceIT {
    @Test
    void startsFromThePackagedJarMigratesAndAnswers() {
        await().atMost(Duration.ofSeconds(30)).until(() -> get("/health/ready").statusCode() == 200);

        String system = Api.newSystem("ada");
        assertThat(Api.sessions(system, "")).isEmpty();
        get("/health/live").then().statusCode(200);
        get("/metrics").then().statusCode(200);
        get("/openapi").then().statusCode(200);
    }
}
