package io.sojourn.session.catalog.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.contracts.catalog.RecordingSettings;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.PublishedSource;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("P2")
class RecordingSettingsTest {
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
    void recordsAllVisitsByDefaultAndHidesWhatPagesSay() {
        source.get()
                .statusCode(200)
                .body("recordingSettings.sampleRate", equalTo(1.0f))
                .body("recordingSettings.maskSelectors", empty())
                .body("recordingSettings.maskAllText", equalTo(false))
                .body("recordingSettings.canvas", equalTo(false));
    }

    @Test
    void changesAndPublishesOnlyWhatAnEditNames() {
        patch("""
                {"sampleRate":0.25,"maskSelectors":[".salary","[data-x='a, b']"],"unmaskSelectors":["form"]}""").statusCode(200);

        patch("{\"blockSelectors\":[\"figure\"],\"unmaskSelectors\":[],\"maskAllText\":true,\"canvas\":true}")
                .statusCode(200)
                .body("recordingSettings.maskSelectors", equalTo(List.of(".salary", "[data-x='a, b']")))
                .body("recordingSettings.sampleRate", equalTo(0.25f))
                .body("name", equalTo("Site"));

        await().atMost(WITHIN_A_SECOND)
                .untilAsserted(() -> assertThat(source.published().recordingSettings())
                        .isEqualTo(new RecordingSettings(
                                0.25,
                                List.of(".salary", "[data-x='a, b']"),
                                List.of("figure"),
                                List.of(),
                                List.of(),
                                true,
                                true)));
    }

    @Test
    void takesThemWithANewSource() {
        source.admin()
                .body("{\"name\":\"Other\",\"recordingSettings\":{\"ignoreSelectors\":[\"#pad\"]}}")
                .post("/api/v1/systems/" + source.systemId() + "/sources")
                .then()
                .statusCode(201)
                .body("recordingSettings.ignoreSelectors", equalTo(List.of("#pad")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"sampleRate\":1.01} | /recordingSettings/sampleRate | range",
                "{\"sampleRate\":-0.1} | /recordingSettings/sampleRate | range",
                "{\"maskSelectors\":[\".a\",\".b[\"]} | /recordingSettings/maskSelectors/1 | selector",
                "{\"blockSelectors\":[null]} | /recordingSettings/blockSelectors/0 | selector",
                "{\"ignoreSelectors\":[\"\"]} | /recordingSettings/ignoreSelectors/0 | selector",
                "{\"unmaskSelectors\":[\"a /*\"]} | /recordingSettings/unmaskSelectors/0 | selector",
                "{\"blur\":true} | /recordingSettings/blur | unknown"
            })
    void refusesWhatCannotBeWithThePlace(String settings, String pointer, String code) {
        patch(settings)
                .statusCode(400)
                .contentType(containsString("problem+json"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        source.get().body("recordingSettings.maskSelectors", empty());
    }

    @Test
    void takesAtMostFiftySelectorsOfAKind() {
        List<String> most = Collections.nCopies(50, ".a");
        edit(Map.of("maskSelectors", most)).statusCode(200);

        List<String> tooMany = Collections.nCopies(51, ".a");
        edit(Map.of("maskSelectors", tooMany))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/recordingSettings/maskSelectors"))
                .body("errors[0].code", equalTo("size"));
    }

    @Test
    @Tag("G2")
    void mayBeChangedByAdminsOnly() {
        Api.as("analyst", source.systemId())
                .body("{\"recordingSettings\":{\"sampleRate\":0}}")
                .patch(source.path(""))
                .then()
                .statusCode(403);
    }

    private ValidatableResponse patch(String settings) {
        return source.edit("{\"recordingSettings\":" + settings + "}");
    }

    private ValidatableResponse edit(Map<String, ?> settings) {
        return source.edit(Map.of("recordingSettings", settings));
    }
}
