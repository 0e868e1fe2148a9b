package io.sojourn.session.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@Tag("P9")
@Tag("P20")
@DisplayName("P9, P20: scores and signals of frustration in lists")
class ScoreAndSignalsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final double SECOND = 1 / 60.0;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(30)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void listsWhoDidMostFirstAndPagesInThatOrder() {
        broker.send(visits());
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 4);

        List<String> visitors = new ArrayList<>();
        List<Integer> scores = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Api.json("viewer", system, "/sessions?sort=score&limit=2" + next);
            page.<List<String>>getList("items.person.anonymousIds").forEach(visitors::addAll);
            scores.addAll(page.getList("items.score"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(visitors).containsExactly("busy", "clicks", "raging", "once");
        assertThat(scores)
                .isSortedAccordingTo((one, other) -> other - one)
                .last()
                .isEqualTo(0);
        // 25 clicks, 4 pages and 3 inputs half of the time, a half-life ago.
        assertThat(scores.getFirst()).isBetween(25, 38);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "minScore=1,3",
        "minScore=0,4",
        "maxScore=0,1",
        "minScore=25&maxScore=100,1",
        "signal=rage,1",
        "signal=dead,1",
        "signal=slow,0",
        "'signal=slow,rage',1",
        "signal=quick-back,1",
    })
    void filtersListsAndNumbersByThem(String filter, int expected) {
        broker.send(visits());
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 4);

        assertThat(Api.sessions(system, "?" + filter)).hasSize(expected);
        assertThat(Api.counted(system, filter)).isEqualTo(expected);
    }

    @Test
    void findsEachScoreByItselfInListsAndNumbers() {
        broker.send(visits());
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 4);

        for (Map<String, Object> session : Api.sessions(system, "?sort=score")) {
            String exactly = "minScore=%1$s&maxScore=%1$s".formatted(session.get("score"));
            assertThat(Api.sessions(system, "?" + exactly))
                    .extracting(found -> found.get("id"))
                    .contains(session.get("id"));
            assertThat(Api.sessions(system, "?" + exactly))
                    .extracting(found -> found.get("score"))
                    .containsOnly(session.get("score"));
            assertThat(Api.counted(system, exactly))
                    .isEqualTo(Api.sessions(system, "?" + exactly).size());
        }
    }

    @Test
    @Tag("P8")
    void tellsTheSignalsOfASessionAndTheHowManiethOfThePersonsItIs() {
        EventMessage dead = events.event(EventKind.CLICK, "v", null, 200, Map.of("selector", "#pay"));
        broker.send(List.of(
                events.page("v", 0),
                dead,
                events.event(EventKind.REACTION, "v", null, 200 + 7 * SECOND, Map.of("click", dead.id())),
                events.page("v", 201)));

        Map<String, Object> second = await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, "?signal=dead"),
                        found -> found.size() == 1
                                && Integer.valueOf(2).equals(found.getFirst().get("eventCount")))
                .getFirst();
        JsonPath session = Api.json("viewer", system, "/sessions/" + second.get("id"));

        assertThat(session.getMap("frustration")).containsEntry("dead", 1).containsEntry("rage", 0);
        assertThat(session.<Map<String, String>>getList("signals"))
                .containsExactly(Map.of("kind", "dead", "at", session.getString("startedAt"), "eventId", dead.id()));
        assertThat(session.getInt("ordinal")).isEqualTo(2);
        assertThat(session.getInt("person.sessionCount")).isEqualTo(2);
        assertThat(Api.json("viewer", system, "/sessions/" + second.get("id") + "/events")
                        .getList("items.kind"))
                .containsExactly("click", "page");
    }

    @Test
    void aShorterHalfLifeHoldsAtOnce() {
        broker.send(visits());
        await().atMost(SOON).until(() -> Api.sessions(system, "?minScore=25"), found -> found.size() == 1);

        Api.as("admin", system)
                .body(Map.of(
                        "settings", Map.of("scoreHalfLifeMs", Duration.ofDays(1).toMillis())))
                .patch("/api/v1/systems/" + system)
                .then()
                .statusCode(200)
                .body("settings.scoreHalfLifeMs", equalTo(86_400_000));

        assertThat(Api.sessions(system, "?minScore=1")).isEmpty();
    }

    @Test
    void refusesSignalsAndScoresThatThereAreNot() {
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions?signal=anger&minScore=-1&maxScore=x")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/signal"))
                .body("errors.pointer", hasItem("/minScore"))
                .body("errors.pointer", hasItem("/maxScore"));
    }

    private List<EventMessage> visits() {
        List<EventMessage> sent = new ArrayList<>(List.of(events.page("once", 0)));
        for (int i = 0; i < 25; i++) {
            double minute = i / 10.0;
            sent.add(events.event(EventKind.CLICK, "busy", null, minute, Map.of("selector", "#b" + i)));
            sent.add(
                    i % 8 == 0
                            ? events.page("busy", minute)
                            : events.event(EventKind.INPUT, "busy", null, minute, Map.of()));
        }
        for (int i = 0; i < 8; i++) {
            sent.add(events.event(EventKind.CLICK, "clicks", null, i * 20 * SECOND, Map.of("selector", "#c")));
        }
        for (int i = 0; i < 3; i++) {
            sent.add(events.event(EventKind.CLICK, "raging", null, i * SECOND / 4, Map.of("selector", "#r")));
        }
        sent.add(events.event(EventKind.REACTION, "raging", null, 8 * SECOND, Map.of("click", "c1")));
        List.of("/a", "/b", "/a")
                .forEach(path -> sent.add(Events.at(
                        "https://shop.example" + path, null, events.page("clicks", 3 + sent.size() * SECOND / 10))));
        return sent;
    }
}
