package io.sojourn.ingest.publishing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.ingest.Hashes;
import io.sojourn.ingest.SliceTest;
import io.sojourn.testing.KafkaTestResource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A broker whose topics take less than the service does: what it never takes must not be asked for again. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("G6")
class LargeForBrokerTest extends SliceTest {
    private static final String LIMIT = "max.message.bytes";
    /** Above the producer's batches, which it would split in vain otherwise; below the largest event with what is added to it. */
    private static final String BYTES = "32900";

    private static final String LARGE =
            "{\"type\":\"track\",\"event\":\"Large\",\"userId\":\"u\",\"properties\":{\"text\":\"" + noise() + "\"}}";
    private static final String SMALL = "{\"type\":\"track\",\"event\":\"Small\",\"userId\":\"u\"}";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @BeforeEach
    void lowerLimits() throws ExecutionException, InterruptedException {
        alter(new AlterConfigOp(new ConfigEntry(LIMIT, BYTES), OpType.SET));
    }

    @AfterEach
    void restoreLimits() throws ExecutionException, InterruptedException {
        alter(new AlterConfigOp(new ConfigEntry(LIMIT, ""), OpType.DELETE));
    }

    @Test
    void refusesTheEventsThatTheBrokerNeverTakesAndKeepsTheOthers() {
        authorized()
                .body("{\"batch\":[17," + SMALL + "," + LARGE + "," + SMALL + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", hasSize(2))
                .body("refused[1].index", equalTo(2))
                .body("refused[1].code", equalTo("event-too-large"));

        assertThat(published(2)).extracting(EventMessage::name).containsExactly("Small", "Small");
    }

    @Test
    void answersWith413WhenTheBrokerTakesNothingOfARequest() {
        authorized().body(LARGE).post("/v1/track").then().statusCode(413).header("Retry-After", equalTo(null));
        given().queryParam("writeKey", writeKey())
                .queryParam("anonymousId", "v")
                .contentType("text/plain")
                .body("[{\"type\":3,\"timestamp\":1577836800000,\"data\":\"" + noise() + noise() + "\"}]")
                .post("/v1/recordings/large/chunks/0")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:sojourn:problem:body-too-large"));
    }

    @Test
    @Tag("P1")
    void answersWith413WhenTheBrokerTakesNoAssetAsLarge() {
        byte[] css = (noise() + noise()).getBytes(StandardCharsets.UTF_8);

        given().queryParam("writeKey", writeKey())
                .queryParam("type", "text/css")
                .body(css)
                .post("/v1/assets/" + Hashes.of(css))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:sojourn:problem:body-too-large"))
                .body("detail", containsString(TopicName.ASSETS));
    }

    private void alter(AlterConfigOp change) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ConfigResource events = new ConfigResource(ConfigResource.Type.TOPIC, TopicName.EVENTS);
            ConfigResource recordings = new ConfigResource(ConfigResource.Type.TOPIC, TopicName.RECORDINGS);
            ConfigResource assets = new ConfigResource(ConfigResource.Type.TOPIC, TopicName.ASSETS);
            admin.incrementalAlterConfigs(
                            Map.of(events, List.of(change), recordings, List.of(change), assets, List.of(change)))
                    .all()
                    .get();
            await().until(() -> admin.describeConfigs(List.of(events))
                            .all()
                            .get()
                            .get(events)
                            .get(LIMIT)
                            .value()
                    != null);
        }
    }

    /** What cannot be compressed. */
    private static String noise() {
        byte[] bytes = new byte[24_480];
        new Random(7).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
