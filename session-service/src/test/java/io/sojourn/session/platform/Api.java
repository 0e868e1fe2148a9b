package io.sojourn.session.platform;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sojourn.testing.TestCallers;
import java.util.List;
import java.util.Map;

/** The service's HTTP interface, as the gateway sees it. */
public final class Api {
    private Api() {}

    /** A request with this token. */
    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A request of somebody with a role in a system. */
    public static RequestSpecification as(String role, String systemId) {
        return as(TestCallers.token("somebody", systemId, role));
    }

    /** Makes a system; its id. */
    public static String newSystem(String creator) {
        return as(TestCallers.operatorToken(creator))
                .body(Map.of("name", "Shop"))
                .post("/api/v1/systems")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The sessions of a system that match a query, as in {@code ?state=open}. */
    public static List<Map<String, Object>> sessions(String systemId, String query) {
        return json("viewer", systemId, "/sessions" + query).getList("items");
    }

    /**
     * How many sessions of a system the numbers are about that match a filter, bots' and developers' too; -1 while there are no numbers. They follow
     * the lists a little later.
     */
    public static long counted(String systemId, String filter) {
        Response answer = as("viewer", systemId)
                .get("/api/v1/systems/" + systemId + "/metrics/sessions?bot=include&developer=include&" + filter);
        return answer.statusCode() == 200 ? answer.jsonPath().getLong("totalSessions") : -1;
    }

    /** What a path below a system answers to a role. */
    public static JsonPath json(String role, String systemId, String path) {
        return as(role, systemId)
                .get("/api/v1/systems/" + systemId + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
