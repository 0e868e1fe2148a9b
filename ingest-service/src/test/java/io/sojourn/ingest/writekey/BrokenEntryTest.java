package io.sojourn.ingest.writekey;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken entry of the catalog does to those after it. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
class BrokenEntryTest extends SliceTest {
    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{\"version\":1,\"source\":{\"id\":\"broken\",\"recording\":true}}"})
    void followsTheCatalogOn(String broken) {
        topics.publish("source/broken", broken.getBytes(UTF_8));
        Source next = TestSources.open();

        topics.publish(next);

        assertThat(authorized()
                        .body("{\"event\":\"Paid\",\"anonymousId\":\"v-1\"}")
                        .post("/v1/track")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @Tag("G1")
    @ValueSource(
            strings = {
                "{\"version\":1,\"source\":{\"id\":\"%s\"}}",
                "{\"version\":1,\"source\":{\"id\":\"%s\",\"systemId\":\"s\",\"type\":\"product\",\"environment\":\"production\",\"writeKeys\":[null],\"allowedOrigins\":[],\"recording\":true}}",
                "{\"version\":1,\"source\":{\"id\":\"not-%s\",\"systemId\":\"s\",\"type\":\"product\",\"environment\":\"production\",\"writeKeys\":[],\"allowedOrigins\":[],\"recording\":true}}"
            })
    void forgetsARevokedKeyThoughABrokenEntryCameBetween(String broken) {
        String revoked = writeKey();
        topics.publish(source.key(), broken.formatted(source.id()).getBytes(UTF_8));
        topics.publish(TestSources.withWriteKeys(source, List.of("rotated-" + source.id())));

        assertThat(given().auth()
                        .preemptive()
                        .basic(revoked, "")
                        .contentType("application/json")
                        .body("{\"event\":\"Paid\",\"anonymousId\":\"v-1\"}")
                        .post("/v1/track")
                        .statusCode())
                .isEqualTo(401);
    }
}
