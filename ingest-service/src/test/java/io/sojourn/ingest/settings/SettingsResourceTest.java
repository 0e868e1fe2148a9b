package io.sojourn.ingest.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.contracts.books.BooksMessage;
import io.sojourn.contracts.books.BooksMessage.Entry;
import io.sojourn.contracts.books.BooksMessage.Sample;
import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.catalog.RecordingSettings;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("X5")
class SettingsResourceTest extends SliceTest {
    @Override
    protected Source source() {
        return TestSources.of("https://shop.example");
    }

    @Test
    void tellsBrowserSdksWhereToSendTo() {
        given().header("X-Forwarded-Host", "collect.example.com")
                .header("X-Forwarded-Proto", "https")
                .header("Origin", "https://shop.example")
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Cache-Control", "public, max-age=60")
                .body("integrations.'Segment.io'.apiKey", equalTo(writeKey()))
                .body("integrations.'Segment.io'.apiHost", equalTo("collect.example.com/v1"))
                .body("integrations.'Segment.io'.protocol", equalTo("https"))
                .body("metrics.sampleRate", equalTo(0.0f))
                .body("sojourn.recording", equalTo(true))
                .body("sojourn.sampleRate", equalTo(1.0f))
                .body("sojourn.canvas", equalTo(false));
    }

    @Test
    @Tag("W3")
    void tellsTheRecorderHowVisitorsAreTreated() {
        settings()
                .body("sojourn.privacy.anonymous", equalTo(false))
                .body("sojourn.privacy.honourDoNotTrack", equalTo(false))
                .body("sojourn.privacy.honourGlobalPrivacyControl", equalTo(true))
                .body("sojourn.privacy.consentRequired", equalTo(false));

        SourcePrivacy strict = new SourcePrivacy(true, true, false, true, Scrubbing.ALL);
        topics.publish(TestSources.with(source, strict));

        settings()
                .body("sojourn.privacy.anonymous", equalTo(true))
                .body("sojourn.privacy.honourDoNotTrack", equalTo(true))
                .body("sojourn.privacy.honourGlobalPrivacyControl", equalTo(false))
                .body("sojourn.privacy.consentRequired", equalTo(true));
    }

    @Test
    @Tag("P2")
    void tellsTheRecorderWhatIsPrivateOnlyWhereThatIsNotAsUsual() {
        settings().body("sojourn.rules", nullValue());

        topics.publish(TestSources.with(
                source,
                new RecordingSettings(
                        0.5, List.of(".salary"), List.of("figure"), List.of("#pad"), List.of("form"), true, true)));

        settings()
                .header("Cache-Control", "public, max-age=60")
                .body("sojourn.sampleRate", equalTo(0.5f))
                .body("sojourn.rules.maskSelectors", contains(".salary"))
                .body("sojourn.rules.blockSelectors", contains("figure"))
                .body("sojourn.rules.ignoreSelectors", contains("#pad"))
                .body("sojourn.rules.unmaskSelectors", contains("form"))
                .body("sojourn.rules.maskAllText", equalTo(true))
                .body("sojourn.canvas", equalTo(true));
    }

    @Test
    @Tag("P2")
    void decidesForVisitorsOfAnonymousSourcesWhoKeepNoIdWhetherTheyAreInTheSample() {
        topics.publishSalts();
        Source anonymous = TestSources.with(source, new SourcePrivacy(true, false, false, false, Scrubbing.ALL));
        topics.publish(TestSources.with(anonymous, sampled(0.5)));

        Map<String, List<Float>> rates = new HashMap<>();
        for (int visitor = 0; visitor < 40; visitor++) {
            String agent = "Mozilla/5.0 (visitor " + visitor + ")";
            rates.put(agent, List.of(rateOf(agent), rateOf(agent), rateOf(agent)));
        }

        assertThat(rates.values()).allMatch(answers -> Set.copyOf(answers).size() == 1);
        assertThat(rates.values().stream().map(List::getFirst)).containsOnly(0f, 1f);
        settings().header("Cache-Control", "private, max-age=60");
    }

    private float rateOf(String userAgent) {
        return given().header("User-Agent", userAgent)
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(200)
                .extract()
                .path("sojourn.sampleRate");
    }

    private static RecordingSettings sampled(double rate) {
        return new RecordingSettings(rate, List.of(), List.of(), List.of(), List.of(), false, null);
    }

    @Test
    @Tag("X7")
    void tellsTheRecorderTheHostsOfAllTheSystemsSites() {
        topics.publish(TestSources.beside(source, "http://*.shop.test:8490", "https://docs.shop.example"));

        settings().body("sojourn.linkedHosts", contains("*.shop.test", "docs.shop.example", "shop.example"));
    }

    @Test
    @Tag("G1")
    void tellsStrangersNothing() {
        given().get("/v1/projects/nobodys/settings").then().statusCode(401);
        given().header("Origin", "https://evil.test")
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(403);
    }

    private ValidatableResponse settings() {
        return given().get("/v1/projects/{key}/settings", writeKey()).then().statusCode(200);
    }

    @Test
    @Tag("G6")
    void countsThePagesItRefusesAsTheSources() {
        given().header("Origin", "https://new-shop.example:8443")
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", "https://new-shop.example:8443")
                .body("detail", containsString("https://new-shop.example:8443"));
        settings();

        await().untilAsserted(() -> {
            List<BooksMessage> books = books();
            assertThat(books.stream().flatMap(message -> message.entries().stream()))
                    .extracting(Entry::state, Entry::reason, Entry::count)
                    .containsExactlyInAnyOrder(
                            tuple(State.RECEIVED, null, 1L), tuple(State.REFUSED, "origin-not-allowed", 1L));
            assertThat(books.stream().flatMap(message -> message.samples().stream()))
                    .extracting(Sample::preview)
                    .singleElement()
                    .asString()
                    .contains("https://new-shop.example:8443");
        });
    }
}
