package io.sojourn.session.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("X3")
class PromptingTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PAGE = "https://shop.example/p";

    @Test
    void countsSessionsByWhatPromptedWhichProductEvent() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2)));
        try (Broker broker = new Broker()) {
            broker.send(visits(events));
            await().atMost(SOON)
                    .until(() -> Api.sessions(system, "?state=closed").size() == 4);
        }

        List<Map<String, Object>> rows = Api.json("viewer", system, "/metrics/prompting?developer=include")
                .getList("items");

        assertThat(rows)
                .extracting("sourceType", "page", "event", "sessions", "persons")
                .containsExactly(
                        tuple("marketing", PAGE + 1, null, 2, 2),
                        tuple("marketing", PAGE + 1, "Signed up", 2, 2),
                        tuple("email", "Come back", null, 1, 1),
                        tuple("marketing", PAGE + 0, null, 1, 1),
                        tuple("marketing", PAGE + 0, "Signed up", 1, 1),
                        tuple("marketing", PAGE + 1, "Invited", 1, 1));
        assertThat(rows)
                .allSatisfy(row -> assertThat(Api.sessions(system, filter(row))).hasSize((int) row.get("sessions")));
    }

    @Test
    void tellsSourceTypesThatHaveTheSamePageApart() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2)));
        try (Broker broker = new Broker()) {
            broker.send(visitsOfTwoSites(events));
            await().atMost(SOON)
                    .until(() -> Api.sessions(system, "?state=closed").size() == 3);
        }

        List<Map<String, Object>> rows = Api.json("viewer", system, "/metrics/prompting?developer=include")
                .getList("items");

        assertThat(rows)
                .extracting("sourceType", "page", "event", "sessions", "persons")
                .containsExactly(
                        tuple("docs", PAGE + 0, null, 2, 2),
                        tuple("marketing", PAGE + 0, null, 2, 2),
                        tuple("docs", PAGE + 0, "Bought", 2, 2),
                        tuple("marketing", PAGE + 0, "Bought", 2, 2));
        assertThat(rows)
                .allSatisfy(row -> assertThat(Api.sessions(system, filter(row))).hasSize((int) row.get("sessions")));
        assertThat(Api.json("viewer", system, "/metrics/prompting?developer=include&promptedBy=docs")
                        .<Map<String, Object>>getList("items"))
                .isEqualTo(List.of(rows.get(0), rows.get(2)));
    }

    private static List<EventMessage> visits(Events events) {
        return List.of(
                on("marketing", events.page("a", 0)),
                on("marketing", events.page("a", 1)),
                did(events, "a", "Signed up", 3),
                on("marketing", events.page("a", 4)),
                on("marketing", events.page("b", 1)),
                did(events, "b", "Signed up", 2),
                did(events, "b", "Invited", 3),
                did(events, "b", "Invited", 4),
                did(events, "c", "Signed up", 0),
                on("marketing", events.page("c", 1)),
                on(
                        "email",
                        Events.named(
                                "Email Opened",
                                events.event(EventKind.TRACK, "d", null, 0, Map.of("subject", "Come back")))),
                events.page("d", 5));
    }

    private static List<EventMessage> visitsOfTwoSites(Events events) {
        return List.of(
                on("marketing", events.page("a", 0)),
                did(events, "a", "Bought", 1),
                on("docs", events.page("b", 0)),
                did(events, "b", "Bought", 1),
                on("marketing", events.page("c", 0)),
                did(events, "c", "Bought", 1),
                on("docs", theFirstPageAgain(events.page("c", 25))),
                on("docs", theFirstPageAgain(events.page("c", 45))),
                did(events, "c", "Bought", 50));
    }

    private static EventMessage theFirstPageAgain(EventMessage view) {
        return new EventMessage(
                view.version(),
                view.id(),
                view.kind(),
                view.name(),
                view.at(),
                view.origin(),
                view.visitor(),
                view.times(),
                new EventMessage.Page(PAGE + 0, null, null),
                view.client(),
                view.acquisition(),
                view.marks(),
                view.properties());
    }

    private static String filter(Map<String, Object> row) {
        String page = "?promptedBy=" + row.get("sourceType") + "&promptingPage=" + row.get("page");
        return row.get("event") == null ? page : page + "&promptedEvent=" + row.get("event");
    }

    private static EventMessage did(Events events, String visitor, String name, double minute) {
        return Events.named(name, events.event(EventKind.TRACK, visitor, null, minute, Map.of()));
    }

    private static EventMessage on(String sourceType, EventMessage event) {
        return Events.on(sourceType, event);
    }
}
