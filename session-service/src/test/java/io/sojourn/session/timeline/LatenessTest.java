package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifteen hours without a pause are two sessions: the second begins because the first was long enough. Then an early event comes late. */
@QuarkusTest
@Tag("S4")
class LatenessTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int EVENTS = 37;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeAHistory() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(20)));
        broker.send(IntStream.range(0, EVENTS)
                .mapToObj(i -> events.page("v", 25.0 * i))
                .toList());
        await().atMost(SOON).until(() -> Api.sessions(system, "").stream()
                .map(one -> one.get("eventCount"))
                .toList()
                .equals(List.of(8, 29)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void movesAllThatFollowsWithinTheLimit() {
        broker.send(List.of(late(events.page("v", -28))));

        await().atMost(SOON).until(() -> total() == EVENTS + 1);
        assertThat(Api.sessions(system, ""))
                .extracting(one -> one.get("eventCount"))
                .isEqualTo(List.of(9, 29));
        assertThat(booked()).singleElement().satisfies(state -> assertThat(state)
                .containsEntry("state", "late-merged")
                .containsEntry("count", 1));
    }

    @Test
    void leavesWhatFollowsAsItWasCutAfterTheLimit() {
        Api.as("admin", system)
                .body("{\"settings\":{\"latenessLimitMs\":3600000}}")
                .patch("/api/v1/systems/" + system)
                .then()
                .statusCode(200);
        Map<String, Object> following = Api.sessions(system, "").getFirst();

        broker.send(List.of(late(events.page("v", -28))));

        await().atMost(SOON).until(() -> total() == EVENTS + 1);
        List<Map<String, Object>> sessions = Api.sessions(system, "");
        assertThat(sessions).extracting(one -> one.get("eventCount")).isEqualTo(List.of(8, 1, 29));
        assertThat(sessions)
                .extracting(one -> one.get("beganBecause"))
                .isEqualTo(List.of("maximum-duration", "maximum-duration", "inactivity"));
        assertThat(sessions.getFirst())
                .containsEntry("id", following.get("id"))
                .containsEntry("startedAt", following.get("startedAt"));
        assertThat(booked()).singleElement().satisfies(state -> assertThat(state)
                .containsEntry("state", "late-merged")
                .containsEntry("reason", "past-lateness-limit")
                .containsEntry("count", 1));
    }

    private int total() {
        return Api.sessions(system, "").stream()
                .mapToInt(one -> (Integer) one.get("eventCount"))
                .sum();
    }

    /** What the books say of what was received in this hour: nothing but the late event was. */
    private List<Map<String, Object>> booked() {
        Instant now = Instant.now();
        String range = "?from=%s&to=%s".formatted(now.minus(Duration.ofHours(1)), now.plus(Duration.ofMinutes(5)));
        return Api.json("viewer", system, "/books" + range).getList("totals[0].states");
    }

    private static EventMessage late(EventMessage event) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Events.with(event, new Times(event.at(), now, now));
    }
}
