package io.sojourn.session.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("M1")
@Tag("G7")
class ProjectionFollowerTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void followsMergesAndSplitsOfSessions() {
        broker.send(List.of(events.page("a", 0), events.page("a", 50), events.page("b", 10)));
        awaitCounted("", 3);

        broker.send(List.of(events.click("a", 25)));
        awaitCounted("", 2);
        awaitCounted("minDurationMs=3000000", 1);

        broker.send(List.of(events.identify("a", "carol", 51), events.identify("b", "carol", 52)));
        awaitCounted("user=carol", Api.sessions(system, "?user=carol").size());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Api.json("viewer", system, "/metrics/sessions?developer=include")
                                .getLong("activeUsers"))
                        .isEqualTo(1));
    }

    @Test
    void goesOnAfterTheDatabaseCutItsConnections() throws SQLException {
        broker.send(List.of(events.page("a", 0)));
        awaitCounted("", 1);

        cutConnections();
        List<EventMessage> more = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            more.add(events.page("v" + i, i));
        }
        broker.send(more);

        awaitCounted("", 21);
    }

    @Test
    void readsTheSameFromTheStartAsItFollowed() throws SQLException {
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            sent.add(events.page("v" + i % 7, i * 40));
            sent.add(events.click("v" + i % 7, i * 40 + i));
        }
        broker.send(sent);
        awaitCounted("", 30);

        List<String> ids = new ArrayList<>();
        new ProjectionStore(database).all(image -> {
            if (image.systemId().toString().equals(system)) {
                ids.add(image.id().toString());
            }
        });

        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(Api.sessions(system, "?limit=200").stream()
                        .map(session -> (String) session.get("id"))
                        .toList());
    }

    private void awaitCounted(String filter, long sessions) {
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed&" + filter) == sessions);
    }

    private void cutConnections() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle'");
        }
    }
}
