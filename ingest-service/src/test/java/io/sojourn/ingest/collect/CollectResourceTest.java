package io.sojourn.ingest.collect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.ingest.Gzip;
import io.sojourn.ingest.SliceTest;
import io.sojourn.testing.KafkaTestResource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("X5")
class CollectResourceTest extends SliceTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String EVENT = """
            {"type":"track","event":"Paid","messageId":"%s","anonymousId":"v-1","userId":17,
             "timestamp":"2026-11-01T09:59:58Z","properties":{"amount":12.5},
             "context":{"page":{"url":"https://shop.example/cart","title":"Cart"},"screen":{"width":1440,"height":900},
             "locale":"de-DE","ip":"8.8.8.8","sojourn":{"tabId":"t-1","recordingId":"r-1"}}}""";

    @Test
    void cutsTheNameOfAPageThatIsAsLongAsTitlesMayBe() {
        authorized()
                .body("{\"anonymousId\":\"v\",\"name\":\"" + "n".repeat(500) + "\"}")
                .post("/v1/page")
                .then()
                .statusCode(200);

        assertThat(published(1)).singleElement().satisfies(page -> assertThat(page.name())
                .isEqualTo("n".repeat(256)));
    }

    @Test
    void publishesTheEventsOfABatch() {
        authorized()
                .header("User-Agent", FIREFOX)
                .body("{\"batch\":[" + EVENT.formatted("m-1") + "," + EVENT.formatted("m-2") + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("refused", nullValue());

        List<EventMessage> events = published(2);
        assertThat(events).extracting(EventMessage::id).containsExactly("m-1", "m-2");
        EventMessage event = events.getFirst();
        assertThat(event.kind()).isEqualTo(EventKind.TRACK);
        assertThat(event.name()).isEqualTo("Paid");
        assertThat(event.at()).isEqualTo(Instant.parse("2026-11-01T09:59:58Z"));
        assertThat(event.page()).isEqualTo(new Page("https://shop.example/cart", "Cart", null));
        assertThat(event.visitor()).isEqualTo(new Visitor("v-1", "17", null, null, "t-1", "r-1"));
        assertThat(event.properties()).containsEntry("amount", 12.5);
        assertThat(event.client())
                .isEqualTo(new EventMessage.Client(
                        "US", "desktop", "Windows", "Firefox", "1440x900", "de-DE", false, null, null));
    }

    @ParameterizedTest
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

    @ParameterizedTest
    @Tag("X5")
    @ValueSource(strings = {"batch", "b", "import"})
    void takesBatchesUnderEachOfTheirNames(String path) {
        authorized()
                .body("{\"batch\":[{\"type\":\"track\",\"event\":\"Paid\",\"userId\":\"u\"}]}")
                .post("/v1/" + path)
                .then()
                .statusCode(200);

        assertThat(published(1).getFirst().name()).isEqualTo("Paid");
    }

    @Test
    void takesGroupAndAlias() {
        authorized()
                .body(
                        "{\"batch\":[{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"g\",\"traits\":{\"plan\":\"pro\"}},"
                                + "{\"type\":\"alias\",\"userId\":\"u\",\"previousId\":\"v\"}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);

        List<EventMessage> events = published(2);
        assertThat(events.getFirst().visitor().groupId()).isEqualTo("g");
        assertThat(events.getFirst().properties()).containsEntry("plan", "pro");
        assertThat(events.getLast().visitor().previousId()).isEqualTo("v");
    }

    @Test
    void takesTheGroupThatAnEventSaysItIsOf() {
        authorized()
                .body(
                        "{\"context\":{\"groupId\":\"acme\"},\"batch\":[{\"type\":\"track\",\"event\":\"Paid\",\"userId\":\"u\"},"
                                + "{\"type\":\"page\",\"userId\":\"u\",\"context\":{\"groupId\":17}},"
                                + "{\"type\":\"track\",\"event\":\"Paid\",\"userId\":\"u\",\"context\":{\"groupId\":{}}},"
                                + "{\"type\":\"group\",\"userId\":\"u\",\"groupId\":\"own\"}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);

        assertThat(published(4))
                .extracting(event -> event.visitor().groupId())
                .containsExactly("acme", "17", null, "own");
    }

    @ParameterizedTest
    @CsvSource({
        "$click,click",
        "$input,input",
        "$error,error",
        "$content,content",
        "$activity,activity",
        "$reaction,reaction",
        "$other,track"
    })
    void knowsTheRecordersOwnEventsByTheirNames(String event, String kind) {
        authorized()
                .body("{\"event\":\"" + event
                        + "\",\"anonymousId\":\"v\",\"properties\":{\"seconds\":[1],\"click\":\"c\"}}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(published(1).getFirst().kind().wireName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"'\"First steps\"', First steps", "7,", "'\" \"',"})
    @Tag("M10")
    void namesContentInteractionsAfterTheContentIfThatHasAName(String given, @Nullable String name) {
        authorized()
                .body("{\"event\":\"$content\",\"anonymousId\":\"v\",\"properties\":{\"contentName\":" + given + "}}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(published(1).getFirst().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"seconds\":3}", "{\"seconds\":[1.5]}", "{\"seconds\":[\"1\"]}"})
    void refusesActivityThatCouldNotBeStored(String properties) {
        authorized()
                .body("{\"event\":\"$activity\",\"anonymousId\":\"v\",\"properties\":" + properties + "}")
                .post("/v1/track")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/properties/seconds"));
    }

    @Test
    void correctsTheClockOfTheSender() {
        Instant before = Instant.now();
        authorized()
                .body("{\"sentAt\":\"2020-01-01T00:00:10Z\",\"batch\":[{\"type\":\"page\",\"anonymousId\":\"v\","
                        + "\"timestamp\":\"2020-01-01T00:00:00Z\"}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);

        EventMessage event = published(1).getFirst();
        assertThat(event.at()).isEqualTo(event.times().received().minusSeconds(10));
        assertThat(event.times().received()).isBetween(before.minusMillis(1), Instant.now());
        assertThat(event.times().original()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void knowsNoDeviceOfAServersOwnUserAgent() {
        authorized()
                .header("User-Agent", "analytics-java/3.5.4")
                .body("{\"event\":\"Paid\",\"userId\":\"u\"}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(published(1).getFirst().client()).isNull();
    }

    @Test
    void inflatesGzipBodies() {
        authorized()
                .header("Content-Encoding", "gzip")
                .body(Gzip.of("{\"batch\":[" + EVENT.formatted("zipped") + "]}"))
                .post("/v1/batch")
                .then()
                .statusCode(200);

        assertThat(published(1)).extracting(EventMessage::id).containsExactly("zipped");
    }

    @Test
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

    @Test
    void keepsTheOthersWhenJsonGoesBeyondItsBounds() {
        String number =
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"n\":" + "9".repeat(200) + "}}";
        String deep = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"a\":" + "[".repeat(70)
                + "]".repeat(70) + "}}";
        authorized()
                .body("{\"batch\":[" + number + "," + EVENT.formatted("between") + "," + deep + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refused.index", equalTo(List.of(0, 2)))
                .body("refused.code", equalTo(List.of("number-too-long", "too-deep")));
    }

    @Test
    void keepsTheItemsWithinTheLimits() {
        String large = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"properties\":{\"a\":\""
                + "x".repeat(33_000) + "\"}}";
        String small = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\"}";
        String items = large + "," + (small + ",").repeat(2499) + small;

        authorized()
                .body("{\"batch\":[" + items + "]}")
                .post("/v1/batch")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(2499))
                .body("refused.index", equalTo(List.of(0, 2500)))
                .body("refused.code", equalTo(List.of("event-too-large", "too-many-events")));
    }

    @Test
    void countsWhatItAcceptsAndRefuses() {
        authorized()
                .body("{\"batch\":[" + EVENT.formatted("m-1") + ",17]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);

        String metrics = given().get("/metrics").then().extract().asString();
        assertThat(metrics)
                .contains("sojourn_ingest_events_total{outcome=\"accepted\",reason=\"\",source=\"" + source.id()
                        + "\"} 1.0")
                .contains("sojourn_ingest_events_total{outcome=\"refused\",reason=\"wrong-type\",source=\""
                        + source.id() + "\"} 1.0");
    }
}
