package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Visitors that count their own messages have the same ids: each event is one of its own. */
@QuarkusTest
@Tag("S4")
class SharedIdsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(9)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @DisplayName(
            "S4 S5 sessions of visitors whose events have the same ids keep their own ids when they are assembled again")
    void keepsEachVisitorsSession() {
        List<String> visitors = List.of("a", "b", "c", "d");
        broker.send(visitors.stream()
                .flatMap(visitor -> Stream.of(
                        Events.withId("1", events.page(visitor, 0)), Events.withId("2", events.page(visitor, 10))))
                .toList());
        sessions(4);
        List<Object> before = visitors.stream().map(this::idOf).toList();

        broker.send(visitors.stream()
                .map(visitor -> Events.withId("3", events.click(visitor, 5)))
                .toList());

        await().atMost(SOON).until(() -> Api.sessions(system, "").stream()
                .allMatch(one -> one.get("eventCount").equals(3)));
        assertThat(visitors.stream().map(this::idOf)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "S4 G6 an id that comes again from its visitor is the same event, however far its time is and whatever it comes with")
    void countsAnIdOfAVisitorOnce() {
        double later = Duration.ofDays(8).toMinutes();
        broker.send(List.of(Events.withId("1", events.page("v", 0)), events.page("w", 0)));
        sessions(2);

        broker.send(List.of(Events.withId("1", events.page("v", later)), events.page("w", later)));
        sessions(3);
        broker.send(List.of(events.page("v", later - 100), Events.withId("1", events.page("v", later + 100))));

        sessions(4);
        assertThat(Api.sessions(system, "?user=v"))
                .extracting(one -> one.get("eventCount"))
                .containsOnly(1)
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "S4 A2 a user's events with one id from several browsers all count, in any order, and are listed page by page")
    void countsEachBrowsersEvent() {
        List<EventMessage> arrived = new ArrayList<>();
        for (String browser : List.of("x", "y", "z")) {
            EventMessage click = events.event(EventKind.CLICK, browser, "ada", 1, Map.of());
            arrived.add(Events.withId("same", click));
        }
        broker.send(List.of(events.event(EventKind.CLICK, "x", "ada", 2, Map.of())));
        sessions(1);
        broker.send(arrived);

        await().atMost(SOON)
                .until(() ->
                        Api.sessions(system, "").getFirst().get("eventCount").equals(4));

        String path = "/sessions/" + sessions(1).getFirst().get("id") + "/events?limit=1";
        List<String> listed = new ArrayList<>();
        for (String next = path; next != null; ) {
            JsonPath page = Api.json("viewer", system, next);
            listed.addAll(page.getList("items.id"));
            String cursor = page.getString("next");
            next = cursor == null ? null : path + "&cursor=" + cursor;
        }
        assertThat(listed).hasSize(4).filteredOn("same"::equals).hasSize(3);
    }

    private Object idOf(String visitor) {
        return Api.sessions(system, "?user=" + visitor).getFirst().get("id");
    }

    private List<Map<String, Object>> sessions(int count) {
        return await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.size() == count);
    }
}
