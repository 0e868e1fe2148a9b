package io.sojourn.session.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MetricsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Offset<Double> ROUNDING = within(1e-6);
    private static final double MINUTE = 60_000;
    private static final double DAY = 1_440;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("M1")
    @Tag("M2")
    @Tag("M3")
    @Tag("M4")
    @Tag("M5")
    void tellsTheGeneralNumbersOfTheSessionsThatCount() {
        List<EventMessage> sent = new ArrayList<>();
        sent.addAll(visit("a", 0, 10));
        sent.addAll(visit("a", 120, 20));
        sent.addAll(visit("b", 0, 29));
        sent.addAll(visit("c", 60, 2));
        stored(sent, 4);

        JsonPath numbers = metrics("/sessions?developer=include");

        assertThat(numbers.getLong("totalSessions")).isEqualTo(4);
        assertThat(numbers.getLong("activeUsers")).isEqualTo(3);
        assertThat(numbers.getDouble("averageSessionsPerUser")).isEqualTo(4 / 3.0, ROUNDING);
        assertThat(numbers.getLong("totalDurationMs")).isEqualTo(Math.round(61 * MINUTE));
        assertThat(numbers.getDouble("averageDurationPerUserMs")).isEqualTo(61 * MINUTE / 3, ROUNDING);
        assertThat(numbers.getDouble("medianDurationPerUserMs")).isEqualTo(15 * MINUTE, ROUNDING);
    }

    @Test
    @Tag("G7")
    void countsWhatItLeavesOut() {
        stored(visit("a", 0, 10), 1);
        broker.send(List.of(new Events(system, Instant.now()).page("late", 0)));
        await().atMost(SOON).until(() -> Api.counted(system, "state=open") == 1);

        assertThat(metrics("/sessions").getMap("excluded"))
                .isEqualTo(Map.of("future", 0, "tooLong", 0, "bots", 0, "developers", 2, "open", 0));
        assertThat(metrics("/sessions?developer=include").getMap("excluded"))
                .isEqualTo(Map.of("future", 0, "tooLong", 0, "bots", 0, "developers", 0, "open", 1));
        assertThat(metrics("/sessions").<Object>get("averageDurationPerUserMs")).isNull();
    }

    @Test
    @Tag("M7")
    void comparesWithTheRangeOfTheSameLengthBefore() {
        List<EventMessage> sent = new ArrayList<>(visit("a", 0, 10));
        sent.addAll(visit("a", DAY, 20));
        sent.addAll(visit("b", DAY + 60, 5));
        stored(sent, 3);

        JsonPath numbers =
                metrics("/sessions?developer=include&from=%s&to=%s".formatted(events.at(DAY), events.at(2 * DAY)));

        assertThat(numbers.getLong("totalSessions")).isEqualTo(2);
        assertThat(numbers.getLong("previous.totalSessions")).isEqualTo(1);
        assertThat(numbers.getLong("previous.totalDurationMs")).isEqualTo(Math.round(10 * MINUTE));
    }

    @Test
    @Tag("M7")
    void tellsTheNumbersOfEachDayAlsoWithoutSessions() {
        List<EventMessage> sent = new ArrayList<>(visit("a", 0, 10));
        sent.addAll(visit("a", 2 * DAY, 20));
        stored(sent, 2);

        JsonPath series = metrics("/sessions/over-time?developer=include&step=day&from=%s&to=%s"
                .formatted(events.at(0), events.at(3 * DAY)));

        assertThat(series.getList("points.totalSessions")).containsExactly(1, 0, 1);
        assertThat(series.getList("points.at"))
                .first()
                .isEqualTo(events.beginning().toString().replace("Z", ".000Z"));
    }

    @Test
    @Tag("M6")
    @Tag("G7")
    void opensWithEachBucketTheListOfExactlyItsSessions() {
        List<EventMessage> sent = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 30; i++) {
            sent.addAll(visit("v" + i, i, random.nextInt(1, 30_000) / 1_000.0));
        }
        stored(sent, 30);

        List<Map<String, Object>> buckets =
                metrics("/distribution?developer=include&state=closed").getList("buckets");

        assertThat(buckets).hasSize(6);
        assertThat(buckets).allSatisfy(bucket -> assertThat(Api.sessions(
                        system,
                        "?state=closed&limit=200&minDurationMs=" + bucket.get("fromMs") + "&maxDurationMs="
                                + bucket.get("toMs")))
                .hasSize((int) bucket.get("count")));
    }

    @Test
    @Tag("M9")
    void tellsOfEachActiveUserAllSessionsOfTheRange() {
        List<EventMessage> sent = new ArrayList<>(visit("a", 0, 10));
        sent.addAll(visit("a", 60, 20));
        sent.addAll(visit("a", 180, 6));
        sent.addAll(visit("b", 30, 5));
        stored(sent, 4);

        List<Map<String, Object>> users =
                metrics("/active-users?developer=include&minDurationMs=1100000").getList("items");

        assertThat(users).singleElement().satisfies(user -> {
            assertThat(user.get("anonymousIds")).isEqualTo(List.of("a"));
            assertThat(user.get("sessionCount")).isEqualTo(3);
            assertThat(((Number) user.get("averageGapMs")).doubleValue()).isEqualTo(90 * MINUTE, ROUNDING);
            assertThat(((Number) user.get("averageDurationMs")).doubleValue()).isEqualTo(12 * MINUTE, ROUNDING);
            assertThat(user.get("firstSeenAt"))
                    .isEqualTo(events.at(0).toString().replace("Z", ".000Z"));
            assertThat(user.get("lastSeenAt"))
                    .isEqualTo(events.at(186).toString().replace("Z", ".000Z"));
        });
    }

    @Test
    @Tag("M9")
    void pagesThroughActiveUsersTheLastSeenFirst() {
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.addAll(visit("v" + i, i * 10, 1));
        }
        stored(sent, 5);

        List<String> seen = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = metrics("/active-users?developer=include&limit=2" + next);
            seen.addAll(page.getList("items.collect { it.anonymousIds[0] }"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(seen).containsExactly("v4", "v3", "v2", "v1", "v0");
    }

    @Test
    @Tag("G7")
    void addsUpToTheSessionsThatTheSameFilterLists() {
        Random random = new Random(2);
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sent.addAll(visit("p" + random.nextInt(7), i * 90, random.nextInt(0, 1_740) / 60.0));
        }
        stored(sent, 40);

        Map<String, List<Long>> byPerson = durationsByPerson();
        JsonPath numbers = metrics("/sessions?developer=include");

        assertThat(numbers.getLong("activeUsers")).isEqualTo(byPerson.size());
        assertThat(numbers.getLong("totalDurationMs"))
                .isEqualTo(byPerson.values().stream()
                        .flatMap(List::stream)
                        .mapToLong(Long::longValue)
                        .sum());
        assertThat(numbers.getDouble("medianDurationPerUserMs"))
                .isEqualTo(
                        median(byPerson.values().stream()
                                .map(durations -> durations.stream()
                                        .mapToLong(Long::longValue)
                                        .average()
                                        .orElseThrow())
                                .sorted()
                                .toList()),
                        ROUNDING);
    }

    private List<EventMessage> visit(String visitor, double minute, double minutes) {
        return minutes == 0
                ? List.of(events.page(visitor, minute))
                : List.of(events.page(visitor, minute), events.click(visitor, minute + minutes));
    }

    private void stored(List<EventMessage> sent, int sessions) {
        broker.send(sent);
        await().atMost(SOON)
                .until(() -> Api.sessions(system, "?state=closed&limit=200").size() == sessions);
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == sessions);
    }

    private Map<String, List<Long>> durationsByPerson() {
        return Api.sessions(system, "?state=closed&limit=200").stream()
                .collect(Collectors.groupingBy(
                        session -> (String) ((Map<?, ?>) session.get("person")).get("id"),
                        TreeMap::new,
                        Collectors.mapping(
                                session -> ((Number) session.get("durationMs")).longValue(), Collectors.toList())));
    }

    private JsonPath metrics(String path) {
        return Api.json("viewer", system, "/metrics" + path);
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
