package io.sojourn.session.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.session.platform.Api;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("G4")
@Tag("M13")
class UnknownParametersTest {
    @ParameterizedTest
    @CsvSource({
        "/sessions, minEvent, minEvents",
        "/sessions, Cursor, cursor",
        "/metrics/sessions, staet, state",
        "/metrics/sessions/over-time, steps, step",
        "/metrics/distribution, limit, ",
        "/metrics/interactions, content-type, contentType",
        "/overview/pages, pages, page",
        "/exports/sessions/csv, sorted, sort",
        "/persons, q, ",
        "/filters, a/b, ",
        "'', unknownparam, "
    })
    void namesThemAndTheOneThatTheyAreMostLike(String path, String name, String nearest) {
        String system = Api.newSystem("ada");

        JsonPath problem = refused(system, path + "?" + name + "=5");

        assertThat(problem.getString("type")).isEqualTo("urn:sojourn:problem:invalid-request");
        assertThat(problem.getList("errors.pointer")).containsExactly("/" + name.replace("/", "~1"));
        assertThat(problem.getList("errors.code")).containsExactly("unknown");
        assertThat(problem.getString("errors[0].detail"))
                .isEqualTo(
                        "There is no such parameter here" + (nearest == null ? "." : "; do you mean " + nearest + "?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"outcome=completed", "businessEvents=1"})
    void saysOfThoseThatAreToComeThatTheyAreNotThereYet(String parameter) {
        assertThat(refused(Api.newSystem("ada"), "/sessions?" + parameter).getString("errors[0].detail"))
                .contains("yet");
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions, country=PT&country=DE, /country",
        "/metrics/sessions, state=open&state=open, /state",
        "/metrics/sessions, leftOut=open&leftOut=bots, /leftOut",
        "/metrics/sessions, minEvents=5&minEvents=0, /minEvents",
        "/metrics/sessions/over-time, step=day&step=hour, /step",
        "/overview/pages, limit=5&limit=6, /limit",
        "/books, what=events&what=chunks, /what",
        "/persons, search=a&search=b, /search"
    })
    void refusesTwiceWhatIsTakenOnce(String path, String query, String pointer) {
        JsonPath problem = refused(Api.newSystem("ada"), path + "?" + query);

        assertThat(problem.getList("errors.pointer")).containsExactly(pointer);
        assertThat(problem.getList("errors.code")).containsExactly("once");
        assertThat(problem.getList("errors.detail")).containsExactly("Give the parameter once.");
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions, person=, /person",
        "/metrics/sessions, user, /user",
        "/metrics/sessions, rangeOf=, /rangeOf",
        "/metrics/sessions, tag=a&tag=, /tag",
        "/metrics/sessions, 'tag=,', /tag",
        "/metrics/sessions, 'country=,', /country",
        "/metrics/sessions, error=%20, /error",
        "/exports/persons/csv, search=, /search",
        "/sessions, cursor=, /cursor"
    })
    void refusesWhatHasNoValue(String path, String query, String pointer) {
        JsonPath problem = refused(Api.newSystem("ada"), path + "?" + query);

        assertThat(problem.getList("errors.pointer")).containsExactly(pointer);
        assertThat(problem.getList("errors.detail")).containsExactly("Give a text, or leave the parameter out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions?tag=event:a&tag=event:b", "/tags?prefix="})
    void takesTwiceWhatMayBeSeveralAndEmptyWhatIsEmptyAsARule(String path) {
        String system = Api.newSystem("ada");

        Api.as("viewer", system).get("/api/v1/systems/" + system + path).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions?limit=%D9%A3",
                "/sessions?limit=%2B5",
                "/metrics/sessions?minEvents=%D9%A3",
                "/metrics/sessions?maxEvents=%2B5",
                "/metrics/sessions?maxEvents=9223372036854775808"
            })
    void takesNoNumbersButThoseOfTheDigitsFrom0To9(String path) {
        assertThat(refused(Api.newSystem("ada"), path).getString("errors[0].detail"))
                .startsWith("Give a whole number from ");
    }

    @Test
    void doNotTellWhatMayBeAskedWhoMayNotAsk() {
        String system = Api.newSystem("ada");

        Api.as("viewer", Api.newSystem("ada"))
                .get("/api/v1/systems/" + system + "/sessions?minEvent=5")
                .then()
                .statusCode(404);
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/members?minEvent=5")
                .then()
                .statusCode(403);
    }

    private static JsonPath refused(String system, String path) {
        return Api.as("admin", system)
                .urlEncodingEnabled(false)
                .get("/api/v1/systems/" + system + path)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
    }
}
