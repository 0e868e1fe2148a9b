package io.sojourn.session.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.platform.Events;
import io.sojourn.session.platform.HeldRows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CloseSweepTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Inject
    DataSource database;

    @Test
    @Tag("S8")
    void closesNothingThatAnEventOnTheBrokerMayContinue() throws Exception {
        String system = systemWithShortTimeout();
        Events events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try (Broker broker = new Broker()) {
            broker.send(List.of(events.page("v", 0)));
            await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 1);
            try (HeldRows visitor =
                    HeldRows.by(database, "SELECT * FROM visitor WHERE system_id = ?::uuid FOR UPDATE", system)) {
                broker.send(List.of(events.click("v", 0.03)));
                await().atMost(SOON).until(() -> visitor.waiting() == 1);
                Instant longOver = events.beginning().plus(TIMEOUT.multipliedBy(3));
                await().atMost(SOON).until(() -> Instant.now().isAfter(longOver));
            }

            await().atMost(SOON)
                    .until(() -> Api.sessions(system, "?state=closed").size() == 1);
            String id = (String) Api.sessions(system, "").getFirst().get("id");
            Followed followed = broker.follow(TopicName.SESSIONS);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(followed.values(system + "/" + id, SessionMessage.class))
                            .extracting(SessionMessage::change)
                            .containsExactly(Change.OPENED, Change.CHANGED, Change.CLOSED));
        }
    }

    private static String systemWithShortTimeout() {
        String system = Api.newSystem("ada");
        Api.as("admin", system)
                .body("{\"settings\":{\"inactivityTimeoutMs\":%d}}".formatted(TIMEOUT.toMillis()))
                .patch("/api/v1/systems/" + system)
                .then()
                .statusCode(200);
        return system;
    }
}
