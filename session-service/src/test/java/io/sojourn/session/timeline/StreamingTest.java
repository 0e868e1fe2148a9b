package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.sojourn.contracts.Topic;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.platform.Events;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(6)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("S2")
    void makesASessionOfEventsAndAnotherOneAfterAPause() {
        broker.send(List.of(events.page("v", 0), events.click("v", 30), events.page("v", 61)));

        List<Map<String, Object>> sessions = sessionsWith(2);
        assertThat(sessions.getFirst()).containsEntry("eventCount", 1);
        assertThat(sessions.getLast())
                .containsEntry("eventCount", 2)
                .containsEntry("durationMs", 1_800_000)
                .containsEntry("pageViewCount", 1)
                .containsEntry("clickCount", 1)
                .containsEntry("landingPage", "https://shop.example/p0");
    }

    @Test
    @Tag("S4")
    void mergesTwoSessionsWhenALateEventBridgesThem() {
        broker.send(List.of(events.page("v", 0), events.page("v", 50)));
        List<Map<String, Object>> before = sessionsWith(2);
        Object younger = before.getFirst().get("id");
        Object older = before.getLast().get("id");

        broker.send(List.of(events.click("v", 25)));

        Map<String, Object> merged = sessionsWith(1).getFirst();
        assertThat(merged).containsEntry("id", older).containsEntry("eventCount", 3);
        assertThat(Api.json("viewer", system, "/sessions/" + younger).getString("id"))
                .isEqualTo(older);
        Followed followed = broker.follow(TopicName.SESSIONS);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(followed.values(system + "/" + younger, SessionMessage.class))
                        .last()
                        .satisfies(last -> {
                            assertThat(last.change()).isEqualTo(Change.MERGED);
                            assertThat(last.mergedInto()).isEqualTo(older);
                        }));
    }

    @Test
    @Tag("S4")
    void changesNothingWhenEventsAreDeliveredAgain() {
        List<EventMessage> sent = List.of(events.page("v", 0), events.click("v", 1));
        broker.send(sent);
        Object version = sessionsIn("closed", 1).getFirst().get("version");
        double duplicates = duplicates();

        broker.send(sent);

        await().atMost(SOON).untilAsserted(() -> assertThat(duplicates()).isEqualTo(duplicates + 2));
        assertThat(sessionsWith(1).getFirst()).containsEntry("version", version).containsEntry("eventCount", 2);
    }

    @Test
    @Tag("X6")
    void joinsVisitorsThatAreIdentifiedAsOneUserBackInTime() {
        broker.send(List.of(events.page("phone", 0), events.page("laptop", 10), events.serverSide("u-1", 20)));
        sessionsWith(3);

        broker.send(List.of(events.identify("phone", "u-1", 15), events.identify("laptop", "u-1", 16)));

        Map<String, Object> joined = sessionsWith(1).getFirst();
        assertThat(joined).containsEntry("eventCount", 5).containsEntry("durationMs", 1_200_000);
        assertThat(joined.get("person"))
                .hasFieldOrPropertyWithValue("userId", "u-1")
                .hasFieldOrPropertyWithValue("anonymousIds", List.of("laptop", "phone"))
                .hasFieldOrPropertyWithValue("sessionCount", 1);
    }

    @Test
    @Tag("X6")
    @Tag("S11")
    void beginsANewSessionWhenAnotherUserIsIdentifiedOnTheSameVisitor() {
        broker.send(List.of(
                events.page("kiosk", 0),
                events.identify("kiosk", "ada", 1),
                events.identify("kiosk", "bob", 5),
                events.page("kiosk", 6)));

        List<Map<String, Object>> sessions = sessionsWith(2);
        assertThat(sessions.getFirst())
                .containsEntry("eventCount", 2)
                .containsEntry("beganBecause", "another-user")
                .extracting("person.userId")
                .isEqualTo("bob");
        assertThat(sessions.getLast())
                .containsEntry("eventCount", 2)
                .extracting("person.userId")
                .isEqualTo("ada");
        assertThat(Api.json("viewer", system, "/sessions/" + sessions.getLast().get("id") + "/events")
                        .getList("items"))
                .hasSize(2);
    }

    @Test
    @Tag("S7")
    void countsPulsesAsActivityButNotAsEvents() {
        List<Long> seconds =
                List.of(events.at(0.2).getEpochSecond(), events.at(0.5).getEpochSecond());
        broker.send(List.of(
                events.page("v", 0),
                events.event(EventKind.ACTIVITY, "v", null, 0.6, Map.of("seconds", seconds)),
                events.click("v", 0.9)));

        List<Map<String, Object>> sessions = await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, ""),
                        found -> found.size() == 1
                                && Integer.valueOf(54_000)
                                        .equals(found.getFirst().get("activeMs")));
        assertThat(sessions.getFirst()).containsEntry("eventCount", 2).containsEntry("durationMs", 54_000);
    }

    @Test
    @Tag("X6")
    void joinsAVisitorThatAServerSaysIsAUserByAlias() {
        EventMessage alias = events.event(EventKind.ALIAS, null, "u-1", 5, Map.of());
        broker.send(List.of(events.page("v", 0), events.serverSide("u-1", 10)));
        sessionsWith(2);

        broker.send(List.of(withPreviousId(alias, "v")));

        Map<String, Object> joined = sessionsWith(1).getFirst();
        assertThat(joined).containsEntry("eventCount", 3).containsEntry("durationMs", 600_000);
        assertThat(joined.get("person"))
                .hasFieldOrPropertyWithValue("userId", "u-1")
                .hasFieldOrPropertyWithValue("anonymousIds", List.of("v"));
    }

    @Test
    @Tag("X6")
    void neverTakesABrowserForTheServerSideEventsOfAUserWhateverItIsCalled() {
        broker.send(List.of(events.serverSide("victim", 0), events.identify("user:victim", "mallory", 1)));
        sessionsWith(2);
        broker.send(List.of(events.serverSide("victim", 2), events.page("user:victim", 3)));

        List<Map<String, Object>> sessions = await().atMost(SOON)
                .until(() -> Api.sessions(system, ""), found -> found.stream()
                        .allMatch(one -> Integer.valueOf(2).equals(one.get("eventCount"))));
        assertThat(sessions)
                .extracting(session -> session.get("person"))
                .anySatisfy(person -> assertThat(person)
                        .hasFieldOrPropertyWithValue("userId", "mallory")
                        .hasFieldOrPropertyWithValue("anonymousIds", List.of("user:victim")))
                .anySatisfy(person -> assertThat(person)
                        .hasFieldOrPropertyWithValue("userId", "victim")
                        .hasFieldOrPropertyWithValue("anonymousIds", List.of()));
        assertThat(Api.sessions(system, "?user=user:victim")).hasSize(1);
        assertThat(Api.sessions(system, "?user=victim")).hasSize(1);
    }

    @Test
    void sendsWhatCannotBeProcessedToTheDeadLettersAndGoesOn() {
        EventMessage good = events.page("v", 0);
        EventMessage foreign = new Events(UUID.randomUUID().toString(), events.beginning()).page("v", 0);
        String key = system + "/v";

        broker.send(TopicName.EVENTS, key, "{not json".getBytes(StandardCharsets.UTF_8));
        broker.send(TopicName.EVENTS, key, null);
        broker.send(List.of(foreign, good));

        sessionsWith(1);
        Followed dead = broker.follow(Topic.EVENTS.deadLetterName());
        await().atMost(SOON).untilAsserted(() -> assertThat(dead.records())
                .filteredOn(one -> one.key().equals(key) || one.key().equals(foreign.key()))
                .extracting(one -> new String(
                        one.headers().lastHeader("dead-letter-reason").value(), StandardCharsets.UTF_8))
                .anySatisfy(reason -> assertThat(reason).startsWith("This is no event message"))
                .anySatisfy(reason -> assertThat(reason).isEqualTo("There is no event message"))
                .anySatisfy(reason -> assertThat(reason).startsWith("There is no system")));
    }

    @Test
    @Tag("S8")
    void closesASessionWhenItsEndIsCertainAndOpensItAgainForALateEvent() {
        broker.send(List.of(events.page("v", 0)));
        String id = (String) sessionsIn("closed", 1).getFirst().get("id");

        broker.send(List.of(events.click("v", 10)));

        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, "?state=closed"),
                        found -> found.size() == 1
                                && Integer.valueOf(2).equals(found.getFirst().get("eventCount")));
        Followed followed = broker.follow(TopicName.SESSIONS);
        await().atMost(SOON).untilAsserted(() -> {
            List<SessionMessage> told = followed.values(system + "/" + id, SessionMessage.class);
            assertThat(told)
                    .extracting(SessionMessage::change)
                    .containsExactly(Change.OPENED, Change.CLOSED, Change.CHANGED, Change.CLOSED);
            assertThat(told).extracting(SessionMessage::revision).containsExactly(1L, 2L, 3L, 4L);
        });
    }

    @Test
    @Tag("S8")
    void keepsASessionOpenThatCanStillGoOn() {
        Events now = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS));

        broker.send(List.of(now.page("v", 0)));

        assertThat(sessionsIn("open", 1).getFirst()).containsEntry("endedBecause", "open");
    }

    private List<Map<String, Object>> sessionsWith(int count) {
        return await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.size() == count);
    }

    private List<Map<String, Object>> sessionsIn(String state, int count) {
        return await().atMost(SOON)
                .until(() -> Api.sessions(system, "?state=" + state), found -> found.size() == count);
    }

    private static double duplicates() {
        return RestAssured.get("/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("sojourn_session_events_total") && line.contains("duplicate"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static EventMessage withPreviousId(EventMessage event, String previousId) {
        EventMessage.Visitor visitor = event.visitor();
        return Events.with(
                event,
                new EventMessage.Visitor(
                        visitor.anonymousId(), visitor.userId(), previousId, null, visitor.tabId(), null));
    }
}
