package io.sojourn.summary.summaries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.access.CallerTokens;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.PostgresTestResource;
import io.sojourn.testing.TestCallers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(KafkaTestResource.class)
@QuarkusTestResource(
        value = TestCallers.class,
        initArgs = @ResourceArg(name = TestCallers.OWN_ISSUER_ARGUMENT, value = "summary-service"))
@QuarkusTestResource(StubSessionService.class)
class SummariesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SYSTEM = "shop";
    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-11-01T10:05:00Z");

    private final String sessionId = UUID.randomUUID().toString();
    private final String sessionService = ConfigProvider.getConfig().getValue("SOJOURN_SESSION_URL", String.class);
    private Topics topics;

    @BeforeEach
    void connect() {
        topics = new Topics(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    @Test
    @Tag("A1")
    void summarizesAClosedSessionAndPublishesTheInsight() {
        sessionHolds(2, "Project Created", "Task Added", "Task Added");

        topics.send(TopicName.SESSIONS, closed(2, 3));

        await().atMost(PATIENCE).untilAsserted(() -> summary(TestCallers.token("vic", SYSTEM, "viewer"))
                .statusCode(200)
                .body("title", equalTo("Created project and added task"))
                .body("engine", equalTo("built-in"))
                .body("sessionVersion", equalTo(2)));
        assertThat(insights(1))
                .extracting(InsightMessage.Summary::title)
                .containsExactly("Created project and added task");
    }

    @Test
    @Tag("A9")
    void summarizesAgainOnlyWhenTheEventsHaveChanged() {
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));
        insights(1);
        topics.send(TopicName.SESSIONS, closed(3, 1));
        sessionHolds(2, "Project Created", "Task Added");
        topics.send(TopicName.SESSIONS, closed(4, 2));

        assertThat(insights(2))
                .extracting(InsightMessage.Summary::title)
                .containsExactly("Created project", "Created project and added task");
    }

    @Test
    void waitsForSessionServiceToComeBack() {
        sessionServiceAnswers("", "away");
        topics.send(TopicName.SESSIONS, closed(2, 1));
        int before = authorizations().size();
        await().atMost(PATIENCE).until(() -> authorizations().size() > before);
        sessionHolds(1, "Project Created");

        assertThat(insights(1)).hasSize(1);
    }

    @Test
    void skipsASessionThatIsGoneAndGoesOn() {
        topics.send(TopicName.SESSIONS, closed("gone-" + sessionId, 2, 1));
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));

        assertThat(insights(1)).hasSize(1);
    }

    @Test
    void sendsARecordThatMakesNoSenseToTheDeadLettersAndGoesOn() {
        String key = "shop/nonsense-" + sessionId;
        topics.send(TopicName.SESSIONS, key, "{\"version\":1".getBytes(StandardCharsets.UTF_8));
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));

        insights(1);
        assertThat(topics.await(TopicName.SESSIONS + ".dead", record -> key.equals(record.key()), 1)
                        .getFirst()
                        .headers()
                        .lastHeader("dead-letter-reason")
                        .value())
                .asString()
                .contains("This is no session message");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":1,\"systemId\":\"shop\",\"change\":\"closed\",\"revision\":1,\"eventCount\":1}",
                "{\"version\":1,\"systemId\":\"shop\",\"sessionId\":\"s\",\"revision\":1,\"eventCount\":1}"
            })
    void sendsARecordThatLacksSomethingToTheDeadLettersAndGoesOn(String incomplete) {
        String key = "shop/incomplete-" + sessionId;
        topics.send(TopicName.SESSIONS, key, incomplete.getBytes(StandardCharsets.UTF_8));
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));

        insights(1);
        assertThat(topics.await(TopicName.SESSIONS + ".dead", record -> key.equals(record.key()), 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Change.class,
            names = {"MERGED", "EXPIRED"})
    @Tag("P13")
    @Tag("S4")
    void forgetsWhatItSaidAboutASessionThatIsNoMore(Change end) {
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));
        String token = TestCallers.token("vic", SYSTEM, "viewer");
        await().atMost(PATIENCE).untilAsserted(() -> summary(token).statusCode(200));

        topics.send(TopicName.SESSIONS, message(sessionId, end, 3, 1));

        await().atMost(PATIENCE).untilAsserted(() -> summary(token).statusCode(404));
    }

    @Test
    @Tag("G2")
    void readsTranscriptsWithAViewersTokenOfItsOwn() throws Exception {
        sessionHolds(1, "Project Created");
        topics.send(TopicName.SESSIONS, closed(2, 1));
        insights(1);

        String token = authorizations().getLast().replace("Bearer ", "");
        var claims = CallerTokens.trusting(TestCallers.trustedKeys()).verify(token);

        assertThat(claims.getIssuer()).isEqualTo("summary-service");
        assertThat(claims.getClaimValueAsString("system")).isEqualTo(SYSTEM);
        assertThat(claims.getStringListClaimValue("groups")).containsExactlyInAnyOrder("caller", "viewer");
    }

    @Test
    @Tag("G2")
    void answersNobodyWithoutARoleInTheSystem() {
        given().get(path("/summary")).then().statusCode(401);
        summary(TestCallers.token("vic", "another", "viewer")).statusCode(404);
        summary(TestCallers.tokenWithoutSystem("vic")).statusCode(403);
        summary(TestCallers.token("vic", SYSTEM, "viewer"))
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:no-summary"));
    }

    private ValidatableResponse summary(String token) {
        return given().auth().oauth2(token).get(path("/summary")).then();
    }

    private String path(String below) {
        return "/api/v1/systems/" + SYSTEM + "/sessions/" + sessionId + below;
    }

    private void sessionHolds(int revision, String... tracked) {
        sessionServiceAnswers("", """
                {"id": "%s", "state": "closed", "version": %d, "startedAt": "%s", "endedAt": "%s", "durationMs": 300000,
                 "eventCount": %d, "unknown": {}}""".formatted(sessionId, Math.max(2, revision), START, END, tracked.length));
        String items = String.join(
                ",",
                List.of(tracked).stream()
                        .map(name -> "{\"kind\": \"track\", \"name\": \"" + name + "\", \"properties\": {}}")
                        .toList());
        sessionServiceAnswers("/events", "{\"items\": [" + items + "], \"next\": null}");
    }

    private void sessionServiceAnswers(String below, String document) {
        given().body(document).put(sessionService + path(below)).then().statusCode(200);
    }

    private List<String> authorizations() {
        return given().get(sessionService + StubSessionService.AUTHORIZATIONS)
                .asString()
                .lines()
                .toList();
    }

    private List<InsightMessage.Summary> insights(int count) {
        return topics.await(TopicName.INSIGHTS, record -> record.key().endsWith("/" + sessionId), count).stream()
                .map(record ->
                        MessageJson.read(record.value(), InsightMessage.class).summary())
                .toList();
    }

    private SessionMessage closed(long revision, int events) {
        return closed(sessionId, revision, events);
    }

    private static SessionMessage closed(String id, long revision, int events) {
        return message(id, Change.CLOSED, revision, events);
    }

    private static SessionMessage message(String id, Change change, long revision, int events) {
        SessionMessage.Person person = new SessionMessage.Person("p", null, List.of("v"), null);
        String heir = change == Change.MERGED ? "heir" : null;
        return new SessionMessage(1, SYSTEM, id, revision, change, heir, person, START, END, events, END);
    }
}
