package io.sojourn.session.platform;

import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** A source of a system of its own, as an admin handles it. */
public record TestSource(String systemId, String id) {

    /** Makes a system with a source. */
    public static TestSource made() {
        String system = Api.newSystem("ada");
        String id = Api.as("admin", system)
                .body(Map.of("name", "Site"))
                .post("/api/v1/systems/" + system + "/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new TestSource(system, id);
    }

    /** A request of an admin. */
    public RequestSpecification admin() {
        return Api.as("admin", systemId);
    }

    /** Where it is, and what is below it. */
    public String path(String below) {
        return "/api/v1/systems/" + systemId + "/sources/" + id + below;
    }

    /** Its current key. */
    public String currentKey() {
        return admin().get(path("")).then().statusCode(200).extract().path("writeKey");
    }
}
