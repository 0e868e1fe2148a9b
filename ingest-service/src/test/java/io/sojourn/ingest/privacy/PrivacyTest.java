package io.sojourn.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.contracts.recordings.RecordingChunk;
import io.sojourn.contracts.recordings.RecordingChunkHeaders;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
class PrivacyTest extends SliceTest {
    private static final String TRACK = """
            {"event":"Paid","anonymousId":"v-1","userId":"u-1","properties":{"by":"joe@example.com"},
             "context":{"ip":"8.8.8.8","userAgent":"Mozilla/5.0 (Test)","page":{"url":"https://shop.example/?token=abc"}}}""";
    private static final String CHUNK =
            "[{\"type\":4,\"timestamp\":1790000000000,\"data\":{}},{\"type\":2,\"timestamp\":1790000000001,\"data\":{}}]";

    @Test
    @Tag("W3")
    void leavesAloneWhoSendsGlobalPrivacyControlUnlessTheSourceSaysOtherwise() {
        unwanted(authorized().header("Sec-GPC", "1"), "global-privacy-control");
        accepted(authorized().header("DNT", "1"));

        have(new SourcePrivacy(false, true, false, false, Scrubbing.ALL));
        unwanted(authorized().header("DNT", "1"), "do-not-track");
        accepted(authorized().header("Sec-GPC", "1"));
    }

    @Test
    @Tag("W3")
    void collectsOnlyWithConsentWhereTheSourceAsksForIt() {
        have(new SourcePrivacy(false, false, false, true, Scrubbing.ALL));

        unwanted(authorized(), "no-consent");
        accepted(
                authorized(), "{\"event\":\"A\",\"userId\":\"u\",\"context\":{\"sojourn\":{\"consent\":\"granted\"}}}");
        accepted(
                authorized(),
                "{\"event\":\"B\",\"userId\":\"u\",\"context\":{\"consent\":{\"categoryPreferences\":{\"Analytics\":true}}}}");
        unwanted(
                authorized(),
                "{\"event\":\"C\",\"userId\":\"u\",\"context\":{\"consent\":{\"categoryPreferences\":{\"Analytics\":false}}}}",
                "no-consent");
        assertThat(published(2)).extracting(EventMessage::name).containsExactlyInAnyOrder("A", "B");
    }

    @Test
    @Tag("W3")
    void neverCollectsFromWhoHasWithdrawn() {
        unwanted(
                authorized(),
                "{\"event\":\"A\",\"userId\":\"u\",\"context\":{\"sojourn\":{\"consent\":\"withdrawn\"}}}",
                "no-consent");
        unwanted(
                authorized(),
                "{\"event\":\"B\",\"userId\":\"u\",\"context\":{\"consent\":{\"categoryPreferences\":{\"Analytics\":false}}}}",
                "no-consent");
        unwanted(
                authorized(),
                "{\"event\":\"B\",\"userId\":\"u\",\"context\":{\"sojourn\":{\"consent\":\"granted\"},\"consent\":{\"categoryPreferences\":{\"Analytics\":false}}}}",
                "no-consent");
        chunk(authorized().queryParam("consent", "withdrawn")).body("refused", equalTo("no-consent"));
        accepted(
                authorized(),
                "{\"event\":\"C\",\"userId\":\"u\",\"context\":{\"consent\":{\"categoryPreferences\":{\"Advertising\":false}}}}");
    }

    @Test
    @Tag("W3")
    void looksForNoFaultsInWhatIsNotToBeCollected() {
        for (String faulty : new String[] {
            "{\"batch\":[{\"type\":\"trak\",\"userId\":\"u\"}]}",
            "{\"batch\":[{\"type\":\"track\",\"event\":\"a\\u0000\"}]}",
            "{\"batch\":[17]}"
        }) {
            unwanted(authorized().header("Sec-GPC", "1"), faulty, "/v1/batch", "global-privacy-control");
        }
        String withdrawn = "{\"batch\":[{\"type\":\"trak\"}],\"context\":{\"sojourn\":{\"consent\":\"withdrawn\"}}}";
        unwanted(authorized(), withdrawn, "/v1/batch", "no-consent");
    }

    @Test
    @Tag("W3")
    void keepsNoRecordingOfWhoIsToBeLeftAlone() {
        chunk(authorized().header("Sec-GPC", "1")).body("refused", equalTo("global-privacy-control"));
        chunk(authorized()).body("refused", nullValue());

        have(new SourcePrivacy(false, false, false, true, Scrubbing.ALL));
        chunk(authorized()).body("refused", equalTo("no-consent"));
        chunk(authorized().queryParam("consent", "granted")).body("refused", nullValue());
    }

    @Test
    @Tag("W2")
    void keepsNoIdsOfTheVisitorsOfAnAnonymousSource() {
        topics.publishSalts();
        have(new SourcePrivacy(true, false, false, false, Scrubbing.ALL));

        accepted(authorized());
        accepted(authorized(), TRACK.replace("v-1", "v-2").replace("u-1", "u-2"));
        accepted(authorized(), TRACK.replace("8.8.8.8", "8.8.4.4"));
        unwanted(
                authorized(),
                "{\"batch\":[{\"type\":\"identify\",\"userId\":\"u\"}]}",
                "/v1/batch",
                "anonymous-source");

        List<EventMessage> events = published(3);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.visitor().anonymousId()).matches("anon-[A-Za-z0-9_-]{22}");
            assertThat(event.visitor().userId()).isNull();
        });
        assertThat(events.stream().map(event -> event.visitor().anonymousId()).distinct())
                .hasSize(2);
    }

    @Test
    @Tag("W2")
    void givesTheChunksOfAnAnonymousSourceTheSameVisitorAsItsEvents() {
        topics.publishSalts();
        have(new SourcePrivacy(true, false, false, false, Scrubbing.ALL));
        String userAgent = "Mozilla/5.0 (Chunk)";

        accepted(authorized().header("User-Agent", userAgent), "{\"event\":\"A\",\"anonymousId\":\"v\"}");
        chunk(authorized().header("User-Agent", userAgent)).body("refused", nullValue());

        assertThat(chunks(1).getFirst().anonymousId())
                .isEqualTo(published(1).getFirst().visitor().anonymousId());
    }

    @Test
    @Tag("W1")
    void putsNoAddressOnTheBroker() {
        accepted(authorized());

        byte[] value = topics.read(TopicName.EVENTS, 1, record -> record.key().startsWith(source.systemId() + "/"))
                .getFirst()
                .value();
        assertThat(new String(value, StandardCharsets.UTF_8))
                .doesNotContain("8.8.8.8")
                .contains("\"country\":\"US\"");
    }

    @Test
    @Tag("W4")
    void scrubsWhatIsSaidAboutEventsAndLeavesTraitsToTheApplication() {
        accepted(authorized());
        accepted(
                authorized(),
                "{\"batch\":[{\"type\":\"identify\",\"userId\":\"joe@example.com\",\"traits\":{\"email\":\"joe@example.com\",\"password\":\"x\"}}]}",
                "/v1/batch");

        List<EventMessage> events = published(2);
        EventMessage track = events.stream()
                .filter(one -> one.kind() == EventKind.TRACK)
                .findFirst()
                .orElseThrow();
        EventMessage identify = events.stream()
                .filter(one -> one.kind() == EventKind.IDENTIFY)
                .findFirst()
                .orElseThrow();
        assertThat(track.properties()).containsEntry("by", "[email]");
        assertThat(track.page().url()).isEqualTo("https://shop.example/?token=[token]");
        assertThat(track.marks()).containsExactly(Mark.SCRUBBED);
        assertThat(identify.visitor().userId()).isEqualTo("joe@example.com");
        assertThat(identify.properties())
                .containsEntry("email", "joe@example.com")
                .containsEntry("password", "[token]");
    }

    private void have(SourcePrivacy privacy) {
        source = TestSources.with(TestSources.open(), privacy);
        topics.publish(source);
    }

    private List<RecordingChunk> chunks(int count) {
        return topics
                .read(TopicName.RECORDINGS, count, record -> record.key().startsWith(source.systemId() + "/"))
                .stream()
                .map(ConsumerRecord::headers)
                .map(RecordingChunkHeaders::read)
                .toList();
    }

    private static ValidatableResponse chunk(RequestSpecification request) {
        return request.queryParam("anonymousId", "v")
                .body(CHUNK)
                .post("/v1/recordings/r-1/chunks/0")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
    }

    private static void accepted(RequestSpecification request) {
        accepted(request, TRACK);
    }

    private static void accepted(RequestSpecification request, String body) {
        accepted(request, body, "/v1/track");
    }

    private static void accepted(RequestSpecification request, String body, String path) {
        request.body(body).post(path).then().statusCode(200).body("refused", nullValue());
    }

    private static void unwanted(RequestSpecification request, String code) {
        unwanted(request, TRACK, code);
    }

    private static void unwanted(RequestSpecification request, String body, String code) {
        unwanted(request, body, "/v1/track", code);
    }

    private static void unwanted(RequestSpecification request, String body, String path, String code) {
        request.body(body)
                .post(path)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("accepted", equalTo(0))
                .body("refused[0].code", equalTo(code));
    }
}
