package io.sojourn.session.requests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.sojourn.session.platform.Api;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@Tag("G4")
class HostileRequestsTest {
    private static final String ID = "8a3c1a52-6c0e-4a53-9a51-1f8a3f6f3d10";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807|" + ID,
                "-9223372036854775808|" + ID,
                "32503680000001|" + ID,
                "0|no-id",
                "0|" + ID + "\0",
                "0",
                "|" + ID,
                "\0"
            })
    void refusesCursorsThatItDidNotMake(String place) {
        String system = Api.newSystem("ada");
        String cursor = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));

        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:invalid-cursor"))
                .body("errors.pointer", hasItem("/cursor"));
        Api.as("admin", system)
                .get("/api/v1/systems/" + system + "/dead-letters?cursor=" + cursor)
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sessions?user=%00, /user",
        "GET, /sessions?user=a%00b, /user",
        "GET, /books?sourceId=%00, /sourceId",
        "GET, /dead-letters?topic=%00, /topic",
        "PUT, /members/a%00b, /principal",
        "DELETE, /members/a%00b, /principal",
        "DELETE, /sources/" + ID + "/keys/a%00b, /key"
    })
    void refusesNulInPathsAndQueries(Method method, String below, String pointer) {
        String system = Api.newSystem("ada");

        Api.as("admin", system)
                .urlEncodingEnabled(false)
                .body("{\"role\":\"viewer\"}")
                .request(method, "/api/v1/systems/" + system + below)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sojourn:problem:invalid-request"))
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesACursorThatWasAddedTo() {
        String system = Api.newSystem("ada");
        String next = new Cursor(1_700_000_000_000L, ID).encoded();

        for (String cursor : List.of(next + "A", next + "AB", next + "=")) {
            Api.as("viewer", system)
                    .get("/api/v1/systems/" + system + "/sessions?cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions?cursor=" + next)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "POST, /sources, {\"name\":5}, /name",
                "POST, /sources, {\"name\":true}, /name",
                "POST, /sources, `{\"name\":\"a\",\"recording\":\"true\"}`, /recording",
                "POST, /sources, `{\"name\":\"a\",\"recording\":1}`, /recording",
                "PATCH, '', {\"settings\":{\"idleThresholdMs\":\"5000\"}}, /settings/idleThresholdMs",
                "PATCH, '', {\"settings\":{\"idleThresholdMs\":5000.5}}, /settings/idleThresholdMs"
            })
    void refusesValuesOfAnotherType(Method method, String below, String body, String pointer) {
        String system = Api.newSystem("ada");

        Api.as("admin", system)
                .body(body)
                .request(method, "/api/v1/systems/" + system + below.replace("'", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sources, name, /name",
        "POST, /sources, type, /type",
        "PATCH, '', name, /name",
        "PATCH, '', description, /description",
        "PUT, /members/bob, role, /role"
    })
    void refusesNulInBodies(Method method, String below, String field, String pointer) {
        String system = Api.newSystem("ada");

        Api.as("admin", system)
                .body("{\"%s\":\"a\\u0000b\"}".formatted(field))
                .request(method, "/api/v1/systems/" + system + below)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesNulWithinListsInBodies() {
        String system = Api.newSystem("ada");

        Api.as("admin", system)
                .body("{\"name\":\"Site\",\"allowedOrigins\":[\"https://a.example\",\"https://b\\u0000\"]}")
                .post("/api/v1/systems/" + system + "/sources")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/allowedOrigins/1"));
    }
}
