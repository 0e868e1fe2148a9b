package io.sojourn.session.catalog.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.catalog.SourcePrivacy.Scrubbing;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.PublishedSource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SourceSettingsTest {
    private static final Duration WITHIN_A_SECOND = Duration.ofSeconds(1);

    private PublishedSource source;

    @BeforeEach
    void makeASource() {
        source = new PublishedSource();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    @Tag("W3")
    void refusesASettingThatThereIsNot() {
        source.edit("{\"privacy\":{\"doNotTrack\":true}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/privacy/doNotTrack"))
                .body("errors[0].code", equalTo("unknown"));
    }

    @Test
    @Tag("W3")
    void isPrivateByDefault() {
        source.get()
                .statusCode(200)
                .body("privacy.anonymous", equalTo(false))
                .body("privacy.honourGlobalPrivacyControl", equalTo(true))
                .body("privacy.scrubbing.cards", equalTo(true))
                .body("eventsPerSecond", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "analyst"})
    @Tag("G2")
    void showsWriteKeysToNobodyButAdmins(String role) {
        source.get().body("writeKey", notNullValue());

        Api.as(role, source.systemId())
                .get(source.path(""))
                .then()
                .statusCode(200)
                .body("writeKey", nullValue())
                .body("keys", nullValue());
        Api.as(role, source.systemId())
                .get("/api/v1/systems/" + source.systemId() + "/sources")
                .then()
                .statusCode(200)
                .body("items[0].writeKey", nullValue())
                .body("items[0].keys", nullValue());
    }

    @Test
    @Tag("W2")
    void changesAndPublishesOnlyThePrivacyThatAnEditNames() {
        source.edit("{\"privacy\":{\"anonymous\":true,\"scrubbing\":{\"phones\":false}}}")
                .statusCode(200)
                .body("privacy.anonymous", equalTo(true))
                .body("name", equalTo("Site"));

        await().atMost(WITHIN_A_SECOND).untilAsserted(() -> assertThat(
                        source.published().privacy())
                .isEqualTo(new SourcePrivacy(true, false, true, false, new Scrubbing(true, true, false, true, true))));
    }

    @Test
    @Tag("W3")
    void takesPrivacyWithANewSource() {
        source.admin()
                .body(
                        "{\"name\":\"Other\",\"privacy\":{\"consentRequired\":true,\"honourDoNotTrack\":true},\"eventsPerSecond\":20}")
                .post("/api/v1/systems/" + source.systemId() + "/sources")
                .then()
                .statusCode(201)
                .body("privacy.consentRequired", equalTo(true))
                .body("privacy.honourDoNotTrack", equalTo(true))
                .body("eventsPerSecond", equalTo(20));
    }

    @Test
    @Tag("G5")
    void givesASourceARateOfItsOwnAndTakesItAway() {
        source.edit("{\"eventsPerSecond\":250}").body("eventsPerSecond", equalTo(250));
        source.edit("{\"name\":\"Shop\"}").body("eventsPerSecond", equalTo(250));
        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(
                        () -> assertThat(source.published().eventsPerSecond()).isEqualTo(250));

        source.edit("{\"eventsPerSecond\":null}").statusCode(200).body("eventsPerSecond", nullValue());

        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(
                        () -> assertThat(source.published().eventsPerSecond()).isNull());
    }

    @ParameterizedTest
    @Tag("G5")
    @ValueSource(strings = {"0", "-1", "1.5", "\"many\"", "1000001", "9999999999999", "true", "[]", "{}"})
    void refusesARateThatIsNone(String rate) {
        source.edit("{\"eventsPerSecond\":" + rate + "}")
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("errors.pointer", hasItem("/eventsPerSecond"))
                .body("errors[0].detail", containsString("from 1 to 1000000"));
    }

    @ParameterizedTest
    @Tag("W3")
    @ValueSource(
            strings = {
                "{\"privacy\":\"strict\"}",
                "{\"privacy\":{\"anonymous\":\"perhaps\"}}",
                "{\"privacy\":{\"anonymous\":[]}}",
                "{\"privacy\":{\"scrubbing\":7}}",
                "{\"privacy\":{\"scrubbing\":{\"emails\":{}}}}"
            })
    void refusesPrivacyOfAnotherFormWithThePlace(String body) {
        source.edit(body)
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("errors[0].pointer", containsString("/privacy"));
        source.get().body("privacy.anonymous", equalTo(false)).body("privacy.scrubbing.emails", equalTo(true));
    }
}
