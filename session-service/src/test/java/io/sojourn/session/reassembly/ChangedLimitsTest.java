package io.sojourn.session.reassembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions that were cut by the limits that a system had before. */
@QuarkusTest
@Tag("S2")
@Tag("S4")
class ChangedLimitsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void areCutByTheShorterOnesAsAWholeHoweverTheyAreTouched() {
        broker.send(List.of(events.page("a", 0), events.page("a", 20), events.page("b", 0), events.page("b", 20)));
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 2);

        pauseAtMost(Duration.ofMinutes(10));
        broker.send(List.of(events.page("a", 21), events.page("b", 1)));

        await().atMost(SOON).untilAsserted(() -> assertThat(durations("a")).containsExactly(60_000, 0));
        await().atMost(SOON).untilAsserted(() -> assertThat(durations("b")).containsExactly(0, 60_000));
        broker.send(List.of(events.page("a", 24), events.page("a", 40)));
        await().atMost(SOON).untilAsserted(() -> assertThat(durations("a")).containsExactly(0, 240_000, 0));
    }

    @Test
    void areJoinedByTheLongerOnesAsAWholeHoweverTheyAreTouched() {
        broker.send(List.of(events.page("a", 0), events.page("a", 40), events.page("b", 0), events.page("b", 40)));
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 4);

        pauseAtMost(Duration.ofHours(1));
        broker.send(List.of(events.page("a", 55), events.page("b", 39)));

        await().atMost(SOON).untilAsserted(() -> assertThat(durations("a")).containsExactly(55 * 60_000));
        await().atMost(SOON).untilAsserted(() -> assertThat(durations("b")).containsExactly(40 * 60_000));
    }

    private void pauseAtMost(Duration timeout) {
        Api.as("admin", system)
                .body(Map.of("settings", Map.of("inactivityTimeoutMs", timeout.toMillis())))
                .patch("/api/v1/systems/" + system)
                .then()
                .statusCode(200);
    }

    private List<Object> durations(String visitor) {
        return Api.sessions(system, "?user=" + visitor).stream()
                .map(session -> session.get("durationMs"))
                .toList();
    }
}
