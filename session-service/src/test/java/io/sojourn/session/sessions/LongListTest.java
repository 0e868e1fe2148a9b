package io.sojourn.session.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists whose pages are found in the columns, as those of many sessions are. */
@QuarkusTest
@TestProfile(LongListTest.AllAreLong.class)
@Tag("A2")
class LongListTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystemWithSessions() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
        broker.send(List.of(
                events.page("often", 0),
                events.page("once", 10),
                events.page("often", 60),
                events.click("often", 85),
                events.page("often", 200)));
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 4);
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellOfPersonsAndSessionsWhatTheDatabaseTells() {
        for (String sort : List.of("start", "last-event")) {
            List<Map<String, Object>> all = Api.sessions(system, "?sort=" + sort);

            assertThat(all).hasSize(4);
            assertThat(personal(all, "often")).isEqualTo(Api.sessions(system, "?user=often&sort=" + sort));
            assertThat(personal(all, "once")).isEqualTo(Api.sessions(system, "?user=once"));
            assertThat(all)
                    .extracting(session -> person(session).get("sessionCount"))
                    .containsExactly(3, 3, 1, 3);
        }
        assertThat(Api.sessions(system, "?minEvents=2")).hasSize(1);
    }

    @Test
    @Tag("P9")
    void orderByScoreAsTheDatabaseDoes() {
        List<Map<String, Object>> all = Api.sessions(system, "?sort=score");

        assertThat(all).extracting(session -> session.get("score")).element(0).isEqualTo(3);
        assertThat(personal(all, "often")).isEqualTo(Api.sessions(system, "?user=often&sort=score"));
        assertThat(Api.sessions(system, "?sort=score&minScore=1")).isEqualTo(all.subList(0, 1));
        assertThat(Api.sessions(system, "?user=often&minScore=1")).isEqualTo(all.subList(0, 1));
    }

    @Test
    void tellOfAPersonThatTheColumnsDoNotKnowYet() throws SQLException {
        UUID newcomer = UUID.randomUUID();
        String latest = (String) Api.sessions(system, "").getFirst().get("id");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO person (id, system_id, key, user_id) VALUES ('%s', '%s', 'user:new', 'new')"
                    .formatted(newcomer, system));
            statement.execute("UPDATE session SET person_id = '%s' WHERE id = '%s'".formatted(newcomer, latest));
        }

        List<Map<String, Object>> all = Api.sessions(system, "");
        assertThat(all).hasSize(4);
        assertThat(person(all.getFirst())).containsEntry("userId", "new").containsEntry("sessionCount", 1);
        assertThat(all.subList(1, 4))
                .extracting(session -> person(session).get("sessionCount"))
                .containsExactly(2, 1, 2);
    }

    private static List<Map<String, Object>> personal(List<Map<String, Object>> sessions, String browser) {
        return sessions.stream()
                .filter(session -> person(session).get("anonymousIds").equals(List.of(browser)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> person(Map<String, Object> session) {
        return (Map<String, Object>) session.get("person");
    }

    /** Has no list so short that the database finds its pages. */
    public static final class AllAreLong implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sojourn.projection.lists-from", "0");
        }
    }
}
