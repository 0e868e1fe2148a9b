package io.sojourn.session.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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

@QuarkusTest
@Tag("M13")
class ExportsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** More than a page of an export. */
    private static final int SESSIONS = 450;

    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
    }

    @Test
    void holdsJustWhatTheListHoldsPageByPage() {
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sent.add(events.page("v" + i, Math.floorDiv(i, 7)));
        }
        send(sent);
        await().atMost(SOON).until(() -> listed("/sessions?state=closed").size() == SESSIONS);
        await().atMost(SOON).until(() -> Api.counted(system, "") == SESSIONS);

        for (String filter : List.of("bot=include", "sort=last-event", "minPageViews=1", "user=v7")) {
            assertThat(exported("sessions/ndjson?" + filter)).isEqualTo(listed("/sessions?" + filter));
        }
        assertThat(exported("active-users/ndjson?developer=include"))
                .isEqualTo(listed("/metrics/active-users?developer=include"));
        assertThat(exported("sessions-by-user/ndjson?developer=include"))
                .isEqualTo(listed("/metrics/sessions/by-user?developer=include"));
        assertThat(exported("persons/ndjson?search=v1")).isEqualTo(listed("/persons?search=v1"));
        assertThat(get("sessions/csv").asString().split("\r\n")).hasSize(SESSIONS + 1);
    }

    @Test
    void holdsTheNumbersOverTimeAndByDuration() {
        send(List.of(events.page("a", 0), events.page("a", 5), events.page("b", 0), events.page("b", 9)));
        send(List.of(events.content("a", "tour", "One", 1), events.content("b", "survey", "Two", 2)));
        await().atMost(SOON).until(() -> Api.counted(system, "minEvents=3") == 2);
        String steps =
                "?developer=include&step=day&zone=Europe/Lisbon&from=" + events.at(-1440) + "&to=" + events.at(1440);

        Map<String, String> tables = Map.of(
                "sessions-over-time",
                "/metrics/sessions/over-time",
                "interactions-over-time",
                "/metrics/interactions/over-time");
        for (String query : List.of(steps, "?developer=include&state=any&step=hour")) {
            tables.forEach((table, path) -> assertThat(exported(table + "/ndjson" + query))
                    .hasSizeGreaterThan(1)
                    .isEqualTo(Api.json("viewer", system, path + query).getList("points")));
        }
        assertThat(exported("interactions-over-time/ndjson" + steps + "&contentType=tour"))
                .isEqualTo(Api.json("viewer", system, "/metrics/interactions/over-time" + steps + "&contentType=tour")
                        .getList("points"));
        assertThat(exported("distribution/ndjson?developer=include"))
                .hasSize(6)
                .isEqualTo(Api.json("viewer", system, "/metrics/distribution?developer=include")
                        .getList("buckets"));
        assertThat(get("distribution/csv?developer=include").asString()).startsWith("fromMs,toMs,count\r\n300000,");
        get("sessions-over-time/csv" + steps.replace("step=day", "step=year"))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/step"));
    }

    @Test
    void exportsTheEventsOfASession() {
        send(List.of(events.page("=v", 0), events.click("=v", 1)));
        await().atMost(SOON).until(() -> listed("/sessions?state=closed").size() == 1);
        String session = (String) Api.sessions(system, "").getFirst().get("id");

        Response csv = get("session-events/csv?session=" + session);

        csv.then()
                .header("Content-Type", matchesPattern("text/csv;.*"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"session-events-\\d{8}T\\d{6}Z\\.csv\""));
        assertThat(csv.asString().split("\r\n")).hasSize(3);
        assertThat(csv.asString()).contains(",page,").contains("\"{\"\"selector\"\":\"\"#buy\"\"}\"");
        assertThat(get("sessions/csv").asString()).contains(",'=v,");
        assertThat(get("session-events/ndjson?session=" + session).asString().split("\n"))
                .hasSize(2);
    }

    @Test
    void saysWhatIsWrongBeforeItBegins() {
        get("colours/csv").then().statusCode(404).body("type", equalTo("urn:sojourn:problem:table-not-found"));
        get("sessions/csv?minEvents=x").then().statusCode(400).body("errors.pointer", hasItem("/minEvents"));
        get("sessions/ndjson?sort=colour").then().statusCode(400).body("errors.pointer", hasItem("/sort"));
        get("session-events/csv").then().statusCode(400).body("errors.pointer", hasItem("/session"));
        get("session-events/csv?session=8a3c1a52-6c0e-4a53-9a51-1f8a3f6f3d10")
                .then()
                .statusCode(404);
        assertThat(get("sessions/ndjson").asString()).isEmpty();
        assertThat(get("sessions/csv").asString())
                .startsWith("id,state,startedAt,")
                .endsWith(",version\r\n");
    }

    private void send(List<EventMessage> sent) {
        try (Broker broker = new Broker()) {
            broker.send(sent);
        }
    }

    private Response get(String export) {
        return Api.as("viewer", system).get("/api/v1/systems/" + system + "/exports/" + export);
    }

    private List<Object> exported(String export) {
        return get(export)
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).get())
                .toList();
    }

    private List<Object> listed(String path) {
        List<Object> items = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Api.json("viewer", system, path + (path.contains("?") ? "&" : "?") + "limit=100" + next);
            items.addAll(page.getList("items"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        return items;
    }
}
