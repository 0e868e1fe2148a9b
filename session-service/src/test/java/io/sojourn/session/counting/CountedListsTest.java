package io.sojourn.session.counting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a system whose limits allow sessions of a day. */
@QuarkusTest
@Tag("G7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedListsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double FOURTEEN_HOURS = 14 * 60;
    private static final int SESSIONS = 13;
    private static final int CLOSED = 9;

    private @Nullable Broker broker;
    private String system;

    @BeforeEach
    void tellOfSessionsThatCountAndOfOthers() {
        if (broker != null) {
            return;
        }
        broker = new Broker();
        system = Api.newSystem("ada");
        limit(Duration.ofDays(1));
        Events past =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)));
        Events present = new Events(system, Instant.now().minus(Duration.ofMinutes(1)));
        List<EventMessage> sent = new ArrayList<>();
        sent.addAll(visit(false, false, past, "long", FOURTEEN_HOURS));
        sent.addAll(visit(true, false, past, "long-bot", FOURTEEN_HOURS));
        sent.addAll(visit(false, false, past, "human", 5));
        sent.addAll(visit(false, false, new Events(system, past.at(3 * 24 * 60)), "human", 7));
        sent.addAll(visit(false, false, new Events(system, past.at(3 * 24 * 60)), "long", 2));
        sent.addAll(visit(false, true, past, "developer", 5));
        sent.addAll(visit(true, false, past, "bot", 5));
        sent.addAll(visit(true, false, past, "other-bot", 6));
        sent.addAll(visit(true, true, past, "bot-of-developers", 5));
        sent.addAll(visit(true, false, present, "open-bot", 0));
        sent.addAll(visit(false, false, present, "open", 0));
        sent.addAll(visit(false, true, present, "open-developer", 0));
        sent.addAll(visit(false, false, new Events(system, Instant.now().plus(Duration.ofHours(10))), "ahead", 0));
        broker.send(sent);
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == SESSIONS);
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed").size() == CLOSED);
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == CLOSED - 2);
    }

    @AfterAll
    void close() {
        requireNonNull(broker).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bot=only",
                "bot=include",
                "developer=only",
                "bot=include&developer=only",
                "state=open",
                "state=closed",
                "state=any",
                "state=any&bot=include&developer=include",
                "minDurationMs=360000",
                "rangeOf=overlap",
                "rangeOf=end&bot=include",
                "user=human"
            })
    void opensWithEachNumberTheListOfExactlyItsSessions(String asked) {
        JsonPath numbers = Api.json("viewer", system, "/metrics/sessions" + (asked.isEmpty() ? "" : "?" + asked));

        assertThat(listed(asked + "&counted=true")).hasSize(numbers.getInt("totalSessions"));
        assertThat(numbers.<String, Integer>getMap("excluded").keySet()).containsExactlyElementsOf(LeftOut.names());
        int leftOut = LeftOut.names().stream()
                .mapToInt(reason -> {
                    List<?> list = listed(asked + "&leftOut=" + reason);
                    assertThat(list).as(reason).hasSize(numbers.getInt("excluded." + reason));
                    return list.size();
                })
                .sum();
        assertThat(listed(asked)).hasSize(numbers.getInt("totalSessions") + leftOut);
    }

    @Test
    void tellsWhyEachOfTheOthersIsLeftOut() {
        JsonPath numbers = Api.json("viewer", system, "/metrics/sessions");

        assertThat(numbers.getInt("totalSessions")).isEqualTo(3);
        assertThat(numbers.getInt("longestMs")).isEqualTo(12 * 3_600_000);
        assertThat(numbers.<String, Integer>getMap("excluded"))
                .isEqualTo(Map.of("future", 1, "tooLong", 2, "bots", 4, "developers", 2, "open", 1));
    }

    @Test
    @Tag("M8")
    @Tag("M9")
    void opensWithEachUserTheListOfExactlyTheirSessions() {
        List<Map<String, Object>> byUser =
                Api.json("viewer", system, "/metrics/sessions/by-user").getList("items");
        List<Map<String, Object>> active =
                Api.json("viewer", system, "/metrics/active-users?bot=include").getList("items");

        assertThat(byUser).hasSize(2).allSatisfy(user -> assertThat(
                        listed("counted=true&person=" + user.get("personId")))
                .hasSize((int) user.get("sessionCount")));
        assertThat(active).hasSize(4).allSatisfy(user -> assertThat(
                        listed("counted=true&state=any&bot=include&developer=include&person=" + user.get("personId")))
                .hasSize((int) user.get("sessionCount")));
    }

    @Test
    @Tag("M13")
    void exportsExactlyTheSessionsThatCount() {
        String lines = Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/exports/sessions/ndjson?counted=true")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(lines.lines()).hasSize(3);
    }

    @Test
    @Tag("S2")
    void countsWhatDidBeforeWhenTheLimitsOfASystemBecomeShorter() {
        String other = Api.newSystem("ada");
        Events events =
                new Events(other, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)));
        requireNonNull(broker).send(visit(false, false, events, "a", 20));
        await().atMost(SOON).until(() -> Api.counted(other, "") == 1);

        Api.as("admin", other)
                .body(Map.of("settings", Map.of("maximumDurationMs", 600_000, "inactivityTimeoutMs", 600_000)))
                .patch("/api/v1/systems/" + other)
                .then()
                .statusCode(200);

        JsonPath numbers = Api.json("viewer", other, "/metrics/sessions");
        assertThat(numbers.getInt("totalSessions")).isEqualTo(1);
        assertThat(numbers.getInt("excluded.tooLong")).isZero();
        assertThat(numbers.getInt("longestMs")).isEqualTo(12 * 3_600_000);
        assertThat(Api.sessions(other, "?leftOut=tooLong")).isEmpty();
        assertThat(Api.sessions(other, "?counted=true")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"counted=maybe#/counted", "leftOut=noise#/leftOut", "counted=true&leftOut=bots#/leftOut"})
    void namesTheParameterThatIsWrong(String wrong) {
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions?" + wrong.split("#", 2)[0])
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(wrong.split("#", 2)[1]));
    }

    private void limit(Duration longest) {
        Api.as("admin", system)
                .body(Map.of(
                        "settings",
                        Map.of("maximumDurationMs", longest.toMillis(), "inactivityTimeoutMs", longest.toMillis())))
                .patch("/api/v1/systems/" + system)
                .then()
                .statusCode(200);
    }

    private static List<EventMessage> visit(
            boolean bot, boolean developer, Events events, String visitor, double minutes) {
        EventMessage first = Events.by(bot, developer, events.page(visitor, 0));
        return minutes == 0
                ? List.of(first)
                : List.of(first, Events.by(bot, developer, events.click(visitor, minutes)));
    }

    private List<Map<String, Object>> listed(String filter) {
        return Api.sessions(system, ("?limit=200&" + filter).replace("&&", "&").replaceAll("&$", ""));
    }
}
