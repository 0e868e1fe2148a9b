package io.sojourn.e2e;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.options.Cookie;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The platform's public API as a machine uses it: with client credentials. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JsonPath status;

    /** Of the running platform; the first one starts it. */
    public Api() {
        this.status = JsonPath.from(PlatformUnderTest.running().status().toString());
    }

    public String systemId() {
        return status.getString("systems[0].id");
    }

    /** The write key of a source by its type. */
    public String writeKey(String sourceType) {
        return status.getString("systems[0].sources.find { it.type == '" + sourceType + "' }.writeKey");
    }

    public String password(String username) {
        return status.getString("users.find { it.username == '" + username + "' }.password");
    }

    /** Asks a path below the system. */
    public JsonPath get(String path, Object... values) {
        return authorized()
                .get("/api/v1/systems/" + systemId() + path, values)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The sessions of a user, newest first. */
    public List<Map<String, Object>> sessionsOf(String user) {
        return get("/sessions?limit=100&user={user}", user).getList("items");
    }

    /** The only session of a user, as soon as it holds so many events. */
    public Map<String, Object> awaitSession(String user, int events) {
        return Awaitility.await("a session of " + user + " with " + events + " events")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> sessionsOf(user),
                        sessions -> sessions.size() == 1
                                && (int) sessions.getFirst().get("eventCount") == events)
                .getFirst();
    }

    /** The id of a session of a browser, by its cookies, as soon as it has a recording. */
    public String awaitRecordedSession(List<Cookie> cookies) {
        return Awaitility.await("a recorded session of the visitor")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(
                        () -> get("/sessions?limit=50").<Map<String, Object>>getList("items").stream()
                                .filter(session -> isOf(session, cookies) && (boolean) session.get("hasRecording"))
                                .map(session -> String.valueOf(session.get("id")))
                                .findFirst()
                                .orElse(""),
                        session -> !session.isEmpty());
    }

    @SuppressWarnings("unchecked")
    private static boolean isOf(Map<String, Object> session, List<Cookie> cookies) {
        Map<String, Object> person = (Map<String, Object>) session.get("person");
        List<String> ids = (List<String>) person.get("anonymousIds");
        return cookies.stream().anyMatch(cookie -> ids.stream().anyMatch(cookie.value::contains));
    }

    /** The link of a new share of a session. */
    public String share(String sessionId) {
        return authorized()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/systems/" + systemId() + "/sessions/" + sessionId + "/shares")
                .then()
                .statusCode(201)
                .extract()
                .path("link");
    }

    /** The events of a session, oldest first, over all pages. */
    public List<Map<String, Object>> eventsOf(Object sessionId) {
        List<Map<String, Object>> events = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = get("/sessions/{id}/events?limit=200" + cursor, sessionId);
            events.addAll(page.getList("items"));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return events;
    }

    /** Sends a batch to the collect API. */
    public static void collect(String writeKey, List<Map<String, Object>> batch) {
        given().baseUri(PlatformUnderTest.running().gateway())
                .auth()
                .preemptive()
                .basic(writeKey, "")
                .contentType("application/json")
                .body(Map.of("batch", batch))
                .post("/v1/batch")
                .then()
                .statusCode(200);
    }

    public RequestSpecification authorized() {
        return given().baseUri(PlatformUnderTest.running().gateway()).auth().oauth2(token());
    }

    private String token() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", status.getString("machineClient.id"))
                .formParam("client_secret", status.getString("machineClient.secret"))
                .post(status.getString("machineClient.tokenUrl"))
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
