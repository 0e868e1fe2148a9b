package io.sojourn.ingest.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.SliceTest;
import io.sojourn.testing.KafkaTestResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is quick, and says that it was taken or why it was not. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G5")
class HostileBodiesTest extends SliceTest {
    private static final List<Integer> ANSWERS = List.of(200, 400, 413, 415);
    private static final Duration QUICK = Duration.ofSeconds(5);
    private static final int ITEMS_AT_ONCE = 60;

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.sojourn.ingest.hostile.HostileBodies#bodies")
    void answersQuickly(String name, byte[] body) {
        long begin = System.nanoTime();

        Response answer = authorized().body(body).post("/v1/batch");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name).isLessThan(QUICK);
        requireExplained(name, answer);
        authorized()
                .body("{\"event\":\"after\",\"userId\":\"u\"}")
                .post("/v1/track")
                .then()
                .statusCode(200);
    }

    @Test
    void takesOrRefusesItemsWithWrongTypesOneByOne() {
        List<String> items = HostileBodies.itemsOfWrongTypes().toList();
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < items.size(); from += ITEMS_AT_ONCE) {
            batches.add(items.subList(from, Math.min(items.size(), from + ITEMS_AT_ONCE)));
        }

        batches.forEach(batch -> requireExplained(
                batch.getFirst(),
                authorized()
                        .body(batch.stream().collect(Collectors.joining(",", "{\"batch\":[", "]}")))
                        .post("/v1/batch")));
    }

    @Test
    void takesEventsOfBrowsersThatAreNone() {
        for (String userAgent :
                List.of("(".repeat(1_000), "z(".repeat(480), "a/b/c/d/".repeat(60), "x".repeat(10_000))) {
            String item =
                    "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"context\":{\"userAgent\":\"Mozilla/5.0 "
                            + userAgent + "\"}}";
            for (byte[] body :
                    new byte[][] {("{\"batch\":[" + item + "]}").getBytes(UTF_8), Gzip.of("{\"batch\":[" + item + "]}")
                    }) {
                authorized()
                        .header(
                                "User-Agent",
                                "Mozilla/5.0 " + userAgent.substring(0, Math.min(900, userAgent.length())))
                        .body(body)
                        .post("/v1/batch")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static void requireExplained(String name, Response answer) {
        assertThat(answer.statusCode()).as(name).isIn(ANSWERS);
        if (answer.statusCode() == 200) {
            assertThat(answer.jsonPath().getBoolean("success")).as(name).isTrue();
        } else {
            assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
            assertThat(answer.jsonPath().getString("detail")).as(name).isNotBlank();
        }
    }
}
