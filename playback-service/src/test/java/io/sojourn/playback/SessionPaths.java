package io.sojourn.playback;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sojourn.testing.TestCallers;

/** What is kept beside a session, as people of its system ask for it. */
public record SessionPaths(Visit visit) {
    /** What a viewer of its system gets at a path. */
    public static ValidatableResponse get(String path) {
        return by(TestCallers.token("vic", path.split("/")[4], "viewer"))
                .get(path)
                .then();
    }

    public String of(String part) {
        return "/api/v1/systems/" + visit.systemId() + "/sessions/" + visit.sessionId() + "/" + part;
    }

    public RequestSpecification as(String principal, String role) {
        return by(TestCallers.token(principal, visit.systemId(), role));
    }

    /** Whoever has the link of a share of this session. */
    public RequestSpecification byShare(String shareId) {
        return by(TestCallers.sharedToken(visit.systemId(), visit.sessionId(), shareId));
    }

    /** An admin of another system. */
    public static RequestSpecification stranger() {
        return by(TestCallers.token("ada", "another-system", "admin"));
    }

    private static RequestSpecification by(String token) {
        return given().contentType("application/json").auth().oauth2(token);
    }
}
