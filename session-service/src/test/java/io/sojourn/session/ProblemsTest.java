package io.sojourn.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.sojourn.session.platform.Api;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every refusal is a problem that says what to do, and can be found in the log. */
@QuarkusTest
@Tag("G4")
class ProblemsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private String system;
    private String path;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
        path = "/api/v1/systems/" + system;
    }

    @Test
    void refusesWhatCannotBeRead() {
        isProblem(Api.as("admin", system).body("{\"name\":").post(path + "/sources"), 400);
        isProblem(Api.as("admin", system).body("[]").post(path + "/sources"), 400);
        isProblem(Api.as("admin", system).get(path + "/sessions?limit=many"), 400);
    }

    @Test
    void refusesWhoMayNot() {
        isProblem(given().get(path), 401);
        isProblem(Api.as("nonsense").get(path), 401);
        isProblem(Api.as("viewer", system).body("{}").patch(path), 403);
    }

    @Test
    void refusesWhatIsNotThere() {
        isProblem(Api.as("viewer", system).get("/nowhere"), 404);
        isProblem(Api.as("viewer", system).get("/api/v1/nowhere"), 404);
        isProblem(Api.as("viewer", system).get("/api/v1/systems/no-id"), 404);
        isProblem(Api.as("viewer", system).get(path + "/sessions/no-id"), 404);
    }

    @Test
    void refusesMethodsAndMediaTypesThatItDoesNotHave() {
        isProblem(Api.as("admin", system).delete(path), 405);
        isProblem(Api.as("viewer", system).accept("image/png").get(path + "/sessions"), 406);
        isProblem(Api.as("admin", system).contentType("text/plain").body("Site").post(path + "/sources"), 415);
        isProblem(Api.as("admin", system).contentType("text/xml").body("<a/>").post(path + "/sources"), 415);
    }

    @Test
    void refusesBodiesThatAreTooLong() {
        String longBody = "{\"name\":\"" + "x".repeat(1_100_000) + "\"}";

        isProblem(Api.as("admin", system).body(longBody).post(path + "/sources"), 413);
    }

    @Test
    void refusesBodiesThatTurnOutToBeTooLong() {
        byte[] longBody = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        isProblem(
                Api.as("admin", system).body(new ByteArrayInputStream(longBody)).post(path + "/sources"), 413);
    }

    @Test
    void namesTheTraceOfTheRequest() {
        Api.as("viewer", system)
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get(path + "/sessions/no-id")
                .then()
                .body("traceId", equalTo(TRACE));
    }

    private static void isProblem(Response answer, int status) {
        answer.then()
                .statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(status))
                .body("type", startsWith("urn:sojourn:problem:"))
                .body("title", not(equalTo("")))
                .body("detail", matchesPattern(".+"))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }
}
