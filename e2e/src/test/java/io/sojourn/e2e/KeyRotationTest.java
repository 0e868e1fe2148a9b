package io.sojourn.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("G1")
@Isolated("it measures seconds")
class KeyRotationTest {
    private static final Duration OVERLAP = Duration.ofSeconds(4);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Api api = new Api();
    private final String sources = "/api/v1/systems/" + api.systemId() + "/sources";

    @Test
    void aRotatedKeyIsTakenDuringTheOverlapAndRefusedWithinASecondAfterIt() {
        Response source = api.authorized()
                .contentType("application/json")
                .body(Map.of("name", "Rotated"))
                .post(sources);
        String old = source.path("writeKey");
        awaitTaken(old);

        Response rotated = api.authorized()
                .contentType("application/json")
                .body(Map.of("overlapMs", OVERLAP.toMillis()))
                .post(sources + "/" + source.path("id") + "/keys");
        Instant end = Instant.now().plus(OVERLAP);
        String current = rotated.path("key");
        awaitTaken(current);
        assertThat(send(old)).as("the old key during the overlap").isEqualTo(200);

        Awaitility.await()
                .atMost(OVERLAP.plus(A_SECOND))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> send(old) == 401);

        assertThat(Instant.now()).isBetween(end.minus(A_SECOND), end.plus(A_SECOND));
        assertThat(send(current)).as("the current key after the overlap").isEqualTo(200);
    }

    private static void awaitTaken(String key) {
        Awaitility.await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).until(() -> send(key) == 200);
    }

    private static int send(String key) {
        String visitor = "rotating-" + UUID.randomUUID();
        return given().baseUri(PlatformUnderTest.running().gateway())
                .auth()
                .preemptive()
                .basic(key, "")
                .contentType("application/json")
                .body(Map.of("batch", List.of(Map.of("type", "track", "event", "Sent", "anonymousId", visitor))))
                .post("/v1/batch")
                .statusCode();
    }
}
