package io.sojourn.session.rankings;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("M11")
class RankingPagesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** More than the longest page of a list. */
    private static final int NAMES = 230;
    /** Longer than what a place tells of a name. */
    private static final String LONG = "x".repeat(300);

    private static final List<String> RANKINGS = List.of(
            "/overview/pages",
            "/overview/pages?by=sessions",
            "/overview/events",
            "/overview/errors",
            "/metrics/interactions/types",
            "/metrics/interactions/types/tour",
            "/metrics/prompting");

    private String system;
    private Events events;
    private boolean told;

    @BeforeEach
    void tellOfManyNames() {
        if (told) {
            return;
        }
        told = true;
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(3)));
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < NAMES; i++) {
            double minute = 1 + i;
            sent.add(Events.on("marketing", events.page("a", minute)));
            sent.add(events.page("b", minute));
            sent.add(events.page("c", i % 3 == 0 ? 1 : minute));
            sent.add(named("Event " + i, "a", minute + 0.5));
            sent.add(events.event(EventKind.ERROR, "b", null, minute, Map.of("message", LONG + i)));
            sent.add(events.content("b", "type " + i, "One", minute));
            sent.add(events.content("b", "tour", "Step " + i % 225, minute));
        }
        try (Broker broker = new Broker()) {
            broker.send(sent);
        }
        await().atMost(SOON)
                .until(() ->
                        Api.sessions(system, "?state=closed&minEvents=" + NAMES).size() == 3);
    }

    @ParameterizedTest
    @CsvSource({
        "/overview/pages, 230",
        "/overview/pages?by=sessions, 230",
        "/overview/events, 230",
        "/overview/errors, 230",
        "/metrics/interactions/types, 231",
        "/metrics/interactions/types/tour, 225",
        "/metrics/prompting, 231"
    })
    void goesOnUntilTheLastRowHoweverLongThePagesAre(String ranking, int rows) {
        List<Map<String, Object>> all = walked(ranking, 200);

        assertThat(all).hasSize(rows).doesNotHaveDuplicates();
        assertThat(walked(ranking, 40)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "top-pages, /overview/pages, by=sessions",
        "top-events, /overview/events, bot=include",
        "top-errors, /overview/errors, by=count",
        "prompting, /metrics/prompting, promptedEvent=Event 7",
        "prompting, /metrics/prompting, sourceType=docs",
        "interactions, /metrics/interactions/types, country=DE",
        "interactions, /metrics/interactions/types/tour, contentType=tour"
    })
    @Tag("M13")
    void isExportedRowByRow(String table, String ranking, String parameter) {
        String query = "?developer=include&" + parameter;
        List<Map<String, Object>> rows =
                walked(parameter.startsWith("contentType") ? ranking : ranking + "?" + parameter, 200);

        assertThat(export(table + "/ndjson" + query).lines().map(line -> JsonPath.from(line)
                        .<String, Object>getMap("")))
                .isEqualTo(rows);
        assertThat(export(table + "/csv" + query).split("\r\n")).hasSize(rows.size() + 1);
    }

    @Test
    void isInOrderOfTheNumberThenOfTheName() {
        List<Map<String, Object>> pages = walked("/overview/pages", 50);

        assertThat(pages.getFirst())
                .containsEntry("name", "https://shop.example/p1")
                .containsEntry("count", 79);
        assertThat(pages.subList(1, pages.size()))
                .isSortedAccordingTo((a, b) -> a.get("count").equals(b.get("count"))
                        ? String.valueOf(a.get("name")).compareTo(String.valueOf(b.get("name")))
                        : Integer.compare((int) b.get("count"), (int) a.get("count")));
    }

    @Test
    void refusesACursorThatIsNone() {
        String session = Api.json("viewer", system, "/sessions?limit=1").getString("next");
        for (String ranking : RANKINGS) {
            for (String cursor : List.of("x", "%00", session)) {
                Api.as("viewer", system)
                        .get("/api/v1/systems/" + system + with(ranking, "cursor=" + cursor))
                        .then()
                        .statusCode(400)
                        .body("type", equalTo("urn:sojourn:problem:invalid-cursor"))
                        .body("errors.pointer", hasItem("/cursor"));
            }
        }
    }

    private EventMessage named(String name, String visitor, double minute) {
        return Events.named(name, events.event(EventKind.TRACK, visitor, null, minute, Map.of()));
    }

    private List<Map<String, Object>> walked(String ranking, int limit) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Api.json("viewer", system, with(ranking, "developer=include&limit=" + limit + next));
            items.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return items;
    }

    private String export(String export) {
        return Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/exports/" + export)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String with(String path, String parameters) {
        return path + (path.contains("?") ? "&" : "?") + parameters;
    }
}
