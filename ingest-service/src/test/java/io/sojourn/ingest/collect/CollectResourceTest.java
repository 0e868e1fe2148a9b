package io.sojourn.ingest.collect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.contracts.EventKind;
import io.sojourn.contracts.EventMessage;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.ingest.TestSources;
import io.sojourn.ingest.TestTopics;
import io.sojourn.testing.KafkaTestResource;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(KafkaTestResource.class)
class CollectResourceTest {
    private static final String EVENT = """
            {"type":"track","event":"Paid","messageId":"%s","anonymousId":"v-1","userId":"u-1",
             "timestamp":"2026-11-01T09:59:58Z","properties":{"amount":12.5},
             "context":{"page":{"url":"https://shop.example/cart","title":"Cart"},"screen":{"width":1440,"height":900},
             "locale":"de-DE","sojourn":{"tabId":"t-1","recordingId":"r-1"}}}""";

    @Inject
    TestTopics topics;

    private final Source source = TestSources.of("https://shop.example", "http://*.demo.localhost:8490");

    @BeforeEach
    void publishSource() {
        topics.publish(source);
    }

    @Test
    @Tag("X5")
    void publishesTheEventsOfABatch() {
        authorized()
                .body("{\"batch\":[" + EVENT.formatted("m-1") + "," + EVENT.formatted("m-2") + "]}")
                .post("/v1/batch")
                .then()
                .log()
                .all()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("refused", nullValue());

        List<EventMessage> events = published(2);
        assertThat(events).extracting(EventMessage::id).containsExactly("m-1", "m-2");
        assertThat(events.getFirst().kind()).isEqualTo(EventKind.TRACK);
        assertThat(events.getFirst().origin().systemId()).isEqualTo(source.systemId());
        assertThat(events.getFirst().page().url()).isEqualTo("https://shop.example/cart");
        assertThat(events.getFirst().visitor().recordingId()).isEqualTo("r-1");
        assertThat(events.getFirst().properties()).containsEntry("amount", 12.5);
    }

    @ParameterizedTest
    @Tag("X5")
    @CsvSource({
        "track,track",
        "t,track",
        "page,page",
        "p,page",
        "identify,identify",
        "i,identify",
        "screen,screen",
        "s,screen"
    })
    void takesSingleCallsInTheirLongAndShortForms(String path, String kind) {
        given().contentType("text/plain")
                .body(EVENT.formatted("m-1").replaceFirst("\\{", "{\"writeKey\":\"" + writeKey() + "\","))
                .post("/v1/" + path)
                .then()
                .statusCode(200)
                .body("success", equalTo(true));

        assertThat(published(1).getFirst().kind().wireName()).isEqualTo(kind);
    }

    @Test
    @Tag("X5")
    void keepsTheOthersWhenSomeItemsAreRefused() {
        authorized()
                .body("{\"batch\":[{\"type\":\"track\",\"event\":\"x\"}," + EVENT.formatted("good") + ",17]}")
                .post("/v1/b")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused", hasSize(2))
                .body("refused[0].index", equalTo(0))
                .body("refused[0].pointer", equalTo("/batch/0/anonymousId"))
                .body("refused[0].code", equalTo("required"))
                .body("refused[1].index", equalTo(2))
                .body("refused[1].code", equalTo("wrong-type"));

        assertThat(published(1)).extracting(EventMessage::id).containsExactly("good");
    }

    private RequestSpecification authorized() {
        return given().auth().preemptive().basic(writeKey(), "").contentType("application/json");
    }

    private String writeKey() {
        return source.writeKeys().getFirst();
    }

    private List<EventMessage> published(int count) {
        return topics.read(TopicName.EVENTS, count, record -> record.key().startsWith(source.systemId() + "/")).stream()
                .map(record -> MessageJson.read(record.value(), EventMessage.class))
                .toList();
    }
}
