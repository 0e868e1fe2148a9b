package io.sojourn.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import io.sojourn.session.platform.Api;
import io.sojourn.testing.TestCallers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("G2")
class AccessTest {
    private static final String ID = "8a3c1a52-6c0e-4a53-9a51-1f8a3f6f3d10";

    @ParameterizedTest
    @CsvSource({
        "GET, '', viewer",
        "PATCH, '', admin",
        "GET, /sources, viewer",
        "POST, /sources, admin",
        "GET, /sources/" + ID + ", viewer",
        "PATCH, /sources/" + ID + ", admin",
        "DELETE, /sources/" + ID + ", admin",
        "GET, /sources/" + ID + "/keys, admin",
        "POST, /sources/" + ID + "/keys, admin",
        "DELETE, /sources/" + ID + "/keys/abc, admin",
        "GET, /members, admin",
        "PUT, /members/bob, admin",
        "DELETE, /members/bob, admin",
        "GET, /sessions, viewer",
        "GET, /sessions/" + ID + ", viewer",
        "GET, /sessions/" + ID + "/events, viewer",
        "GET, /tags, viewer",
        "GET, /metrics/sessions, viewer",
        "GET, /metrics/sessions/over-time?from=2026-11-01T00:00:00Z, viewer",
        "GET, /metrics/sessions/by-user, viewer",
        "GET, /metrics/distribution, viewer",
        "GET, /metrics/active-users, viewer",
        "GET, /metrics/interactions, viewer",
        "GET, /metrics/interactions/types, viewer",
        "GET, /metrics/interactions/types/tour, viewer",
        "GET, /metrics/interactions/over-time?from=2026-11-01T00:00:00Z, viewer",
        "GET, /metrics/prompting, viewer",
        "GET, /overview, viewer",
        "GET, /overview/pages, viewer",
        "GET, /overview/events, viewer",
        "GET, /overview/errors, viewer",
        "GET, /dashboards, viewer",
        "POST, /dashboards, analyst",
        "GET, /dashboards/" + ID + ", viewer",
        "PATCH, /dashboards/" + ID + ", analyst",
        "DELETE, /dashboards/" + ID + ", analyst",
        "GET, /persons, viewer",
        "GET, /persons/" + ID + ", viewer",
        "GET, /exports/sessions/csv, viewer",
        "GET, /exports/persons/ndjson, viewer",
        "GET, /filters, viewer",
        "POST, /filters, analyst",
        "PUT, /filters/" + ID + ", analyst",
        "DELETE, /filters/" + ID + ", analyst",
        "GET, /books, viewer",
        "GET, /books/samples, admin",
        "GET, /dead-letters, admin",
        "POST, /dead-letters/redrive, admin",
        "POST, /dead-letters/" + ID + "/redrive, admin",
        "GET, /sources/" + ID + "/activity, viewer",
        "GET, /sources/" + ID + "/recent-events, viewer"
    })
    void opensASystemOnlyToThoseWithTheRoleInIt(Method method, String below, String role) {
        String system = Api.newSystem("ada");
        String path = "/api/v1/systems/" + system + below;

        given().request(method, path).then().statusCode(401).contentType(containsString("problem+json"));
        below(role, system).request(method, path).then().statusCode(403).contentType(containsString("problem+json"));
        Api.as(role, Api.newSystem("bob"))
                .body("{}")
                .request(method, path)
                .then()
                .statusCode(404)
                .contentType(containsString("problem+json"));
        Api.as(role, system).body(body(below)).request(method, path).then().statusCode(in(List.of(200, 201, 204, 404)));
    }

    private static String body(String below) {
        if (below.startsWith("/members")) {
            return "{\"role\":\"viewer\"}";
        }
        if (below.startsWith("/dashboards")) {
            return "{\"name\":\"Growth\",\"version\":1}";
        }
        if (below.startsWith("/filters")) {
            return "{\"name\":\"All\",\"parameters\":{},\"version\":1}";
        }
        return below.isEmpty() || below.startsWith("/sources") && !below.endsWith("/keys")
                ? "{\"name\":\"Site\"}"
                : "{}";
    }

    @Test
    void letsOnlyOperatorsMakeSystems() {
        given().post("/api/v1/systems").then().statusCode(401);
        Api.as(TestCallers.tokenWithoutSystem("ada"))
                .body("{\"name\":\"Mine\"}")
                .post("/api/v1/systems")
                .then()
                .statusCode(403);
        Api.as(TestCallers.operatorToken("olivia"))
                .body("{\"name\":\"Ours\"}")
                .post("/api/v1/systems")
                .then()
                .statusCode(201);
    }

    @Test
    void listsSystemsToAnybodyWhoIsSignedIn() {
        given().get("/api/v1/systems").then().statusCode(401);
        Api.as(TestCallers.tokenWithoutSystem("nobody-in-particular"))
                .get("/api/v1/systems")
                .then()
                .statusCode(200);
    }

    /** Somebody with the role below the one that is needed: none for viewers, viewer for analysts, analyst for admins. */
    private static RequestSpecification below(String role, String system) {
        String token =
                switch (role) {
                    case "viewer" -> TestCallers.token("gateway", "somebody", system, List.of());
                    case "analyst" -> TestCallers.token("somebody", system, "viewer");
                    default -> TestCallers.token("somebody", system, "analyst");
                };
        return Api.as(token).body("{}");
    }
}
