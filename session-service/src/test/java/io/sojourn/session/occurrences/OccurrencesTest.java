package io.sojourn.session.occurrences;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.requests.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OccurrencesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double DAY = 1_440;

    private @Nullable Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void tellOfFourSessions() {
        if (broker != null) {
            return;
        }
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)));
        broker.send(List.of(
                events.page("a", 0),
                content("a", "tour", 1),
                error("a", "x is null", 2),
                events.page("a", DAY),
                events.page("a", DAY + 0.5),
                content("a", "tour", DAY + 1),
                content("a", "survey", DAY + 2),
                error("a", "x is null", DAY + 3),
                error("a", "x is null", DAY + 4),
                events.event(EventKind.TRACK, "a", null, DAY + 5, Map.of()),
                events.page("b", DAY + 60),
                content("b", "tour", DAY + 61),
                content("b", 7, DAY + 62),
                error("b", "y is null", DAY + 63),
                events.page("c", DAY)));
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed").size() == 4);
    }

    @AfterAll
    void close() {
        requireNonNull(broker).close();
    }

    @Test
    @Tag("M10")
    void countsInteractionsAndWhoInteractedAgainstTheRangeBefore() {
        JsonPath numbers = get("/metrics/interactions", secondDay());

        assertThat(numbers.getMap("").entrySet())
                .contains(
                        entry("interactions", 4),
                        entry("sessions", 2),
                        entry("interactiveUsers", 2),
                        entry("averagePerInteractiveUser", 2.0f));
        assertThat(numbers.getInt("previous.interactions")).isEqualTo(1);
        assertThat(get("/metrics/interactions", secondDay() + "&user=c").<Object>get("averagePerInteractiveUser"))
                .isNull();
    }

    @Test
    @Tag("M10")
    void countsInteractionsByContentTypeAndContent() {
        assertThat(get("/metrics/interactions/types", secondDay()).<Map<String, Object>>getList("items"))
                .extracting("name", "count", "sessions", "persons", "previousCount", "previousSessions")
                .containsExactly(
                        tuple("tour", 2, 2, 2, 1, 1), tuple("other", 1, 1, 1, 0, 0), tuple("survey", 1, 1, 1, 0, 0));
        assertThat(get("/metrics/interactions/types/tour", secondDay()).<Map<String, Object>>getList("items"))
                .extracting("name", "count", "sessions")
                .containsExactly(tuple("First steps", 2, 2));
        assertThat(get("/metrics/interactions", secondDay() + "&contentType=tour")
                        .getInt("interactions"))
                .isEqualTo(2);
    }

    @Test
    @Tag("M10")
    void tellsInteractionsOfEachDayAlsoWithoutAny() {
        JsonPath days =
                get("/metrics/interactions/over-time", "?step=day&from=" + events.at(0) + "&to=" + events.at(3 * DAY));

        assertThat(days.getList("points.interactions")).containsExactly(1, 4, 0);
        assertThat(days.getList("points.interactiveUsers")).containsExactly(1, 2, 0);
    }

    @ParameterizedTest
    @Tag("M7")
    @Tag("G7")
    @ValueSource(strings = {"start", "end", "overlap"})
    void addsUpToTheNumbersOfTheRange(String rangeOf) {
        String range = "?rangeOf=" + rangeOf + "&from=" + events.at(DAY + 62) + "&to=" + events.at(2 * DAY);
        String steps = range + "&step=hour&zone=-00:02";

        JsonPath interactions = get("/metrics/interactions/over-time", steps);
        JsonPath sessions = get("/metrics/sessions/over-time", steps);

        assertThat(sum(interactions.getList("points.interactions")))
                .isEqualTo(get("/metrics/interactions", range).getInt("interactions"))
                .isEqualTo(rangeOf.equals("start") ? 0 : 2);
        assertThat(sum(sessions.getList("points.totalSessions")))
                .isEqualTo(get("/metrics/sessions", range).getInt("totalSessions"))
                .isEqualTo(rangeOf.equals("start") ? 0 : 1);
    }

    @Test
    @Tag("M7")
    @Tag("M10")
    void beginsTheStepsOfARangeWithoutABeginningWithTheFirstSession() {
        JsonPath interactions = get("/metrics/interactions/over-time", "?to=" + events.at(2 * DAY));
        JsonPath sessions = get("/metrics/sessions/over-time", "?to=" + events.at(2 * DAY));

        assertThat(sessions.getList("points.at"))
                .containsExactly(
                        Times.of(events.at(0).toEpochMilli()),
                        Times.of(events.at(DAY).toEpochMilli()));
        assertThat(sessions.getList("points.totalSessions")).containsExactly(1, 3);
        assertThat(interactions.getList("points.interactions")).containsExactly(1, 4);
        assertThat(get("/metrics/sessions/over-time", "?user=nobody").getList("points"))
                .isEmpty();
        assertThat(get("/metrics/interactions/over-time", "?user=nobody").getList("points"))
                .isEmpty();
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    @ParameterizedTest
    @Tag("M7")
    @Tag("M10")
    @ValueSource(strings = {"Europe/Lisbon", "+02:00", "-03:30", "UTC+2", "GMT-5", "EST5EDT", "Asia/Kolkata", "+05:45"})
    void countsEachInteractionInOneStepWhateverTheZone(String zone) {
        for (String step : List.of("hour", "day", "week")) {
            String query = "?step=" + step + "&zone=" + URLEncoder.encode(zone, StandardCharsets.UTF_8) + "&from="
                    + events.at(0) + "&to=" + events.at(3 * DAY);
            List<Integer> counts =
                    getEncoded("/metrics/interactions/over-time", query).getList("points.interactions");
            List<Integer> sessions =
                    getEncoded("/metrics/sessions/over-time", query).getList("points.totalSessions");

            assertThat(sum(counts)).isEqualTo(5);
            assertThat(IntStream.range(0, counts.size()).filter(i -> counts.get(i) > 0))
                    .as("steps in which sessions begin")
                    .allSatisfy(i -> assertThat(sessions.get(i)).isPositive());
        }
    }

    @Test
    @Tag("M11")
    void addsUpWhatGoesOnInASystem() {
        JsonPath overview = get("/overview", secondDay());

        assertThat(overview.getMap("").entrySet())
                .contains(
                        entry("activeUsers", 3),
                        entry("sessions", 3),
                        entry("events", 12),
                        entry("pageViews", 4),
                        entry("interactions", 4),
                        entry("errors", 3),
                        entry("sessionsWithErrors", 2));
        assertThat(overview.getInt("previous.events")).isEqualTo(3);
    }

    @Test
    @Tag("M11")
    void ranksPagesEventsAndErrors() {
        String beginning = "https://shop.example/p" + (int) DAY;
        assertThat(get("/overview/pages", secondDay() + "&limit=1").<Map<String, Object>>getList("items"))
                .extracting("name", "count", "sessions", "persons")
                .containsExactly(tuple(beginning, 3, 2, 2));
        assertThat(get("/overview/events", secondDay()).<Map<String, Object>>getList("items"))
                .extracting("name", "count")
                .containsExactly(tuple("Did something", 1));
        assertThat(get("/overview/errors", secondDay() + "&by=count").<Map<String, Object>>getList("items"))
                .extracting("name", "count", "sessions", "previousCount")
                .containsExactly(tuple("x is null", 2, 1, 1), tuple("y is null", 1, 1, 0));
    }

    @Test
    @Tag("G7")
    void opensWithEachFigureTheListOfExactlyItsSessions() {
        Map<String, String> filters = Map.of("/overview/pages", "page", "/overview/errors", "error");
        filters.forEach((path, parameter) -> {
            List<Map<String, Object>> rows = get(path, secondDay()).getList("items");
            assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(
                            listed(secondDay() + "&" + parameter + "=" + row.get("name")))
                    .hasSize((int) row.get("sessions")));
        });
        assertThat(listed(secondDay() + "&minInteractions=1")).hasSize(2);
        assertThat(listed(secondDay() + "&minErrors=2")).hasSize(1);
        assertThat(listed(secondDay() + "&page=https://shop.example/gone")).isEmpty();
    }

    @Test
    @Tag("G7")
    @Tag("S9")
    void opensWithEachEventAndContentExactlyItsSessionsHoweverTheyAreNamed() {
        String other = Api.newSystem("ada");
        Events told = new Events(other, events.beginning());
        String name = "n".repeat(249);
        requireNonNull(broker)
                .send(List.of(
                        Events.named(name + "1", told.event(EventKind.TRACK, "a", null, 0, Map.of())),
                        Events.named(name + "2", told.event(EventKind.TRACK, "b", null, 0, Map.of())),
                        told.content("c", "a/b", "c", 0),
                        told.content("d", "a", "b/c", 0),
                        told.content("e", "a", "b", 0)));
        await().atMost(SOON).until(() -> Api.counted(other, "state=closed") == 5);

        for (String tag : List.of(
                "event:" + name + "1",
                "event:" + name + "2",
                "content:a%252Fb",
                "content:a%252Fb/c",
                "content:a/b/c",
                "content:a/b")) {
            assertThat(Api.sessions(other, "?tag=" + tag.replace("%25", "%")))
                    .as(tag)
                    .hasSize(1);
        }
        assertThat(Api.sessions(other, "?tag=content:a")).hasSize(2);
    }

    @Test
    @Tag("M11")
    void namesTheParameterThatIsWrong() {
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/overview/pages?by=chance")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/by"));
    }

    private EventMessage content(String visitor, Object type, double minute) {
        return Events.named(
                "First steps", events.event(EventKind.CONTENT, visitor, null, minute, Map.of("contentType", type)));
    }

    private EventMessage error(String visitor, String message, double minute) {
        return events.event(EventKind.ERROR, visitor, null, minute, Map.of("message", message));
    }

    private String secondDay() {
        return "?from=" + events.at(DAY) + "&to=" + events.at(2 * DAY);
    }

    private JsonPath get(String path, String query) {
        return Api.json("viewer", system, path + query + "&developer=include");
    }

    private JsonPath getEncoded(String path, String query) {
        return Api.as("viewer", system)
                .urlEncodingEnabled(false)
                .get("/api/v1/systems/" + system + path + query + "&developer=include")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<Map<String, Object>> listed(String query) {
        return Api.sessions(system, query);
    }
}
