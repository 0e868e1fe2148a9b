package io.sojourn.session.reassembly;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("X4")
class ClassTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double DAY = 24 * 60;

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(100)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsNewActiveAndResurrectedVisitsToTheProductApart() {
        broker.send(List.of(
                Events.on("marketing", events.page("v", 0)),
                events.page("v", DAY),
                events.page("v", 31 * DAY),
                Events.on("docs", events.page("v", 40 * DAY)),
                events.page("v", 61 * DAY + 1)));

        awaitClasses(null, "new", "active", null, "resurrected");
        assertThat(Api.sessions(system, "?class=resurrected,new")).hasSize(2);
        assertThat(Api.sessions(system, "?class=unknown")).hasSize(2);
    }

    @Test
    void changesTheClassOfLaterVisitsWhenAnEarlierOneComesLate() {
        broker.send(List.of(events.page("v", 50 * DAY), events.page("v", 90 * DAY)));
        awaitClasses("new", "resurrected");
        List<Map<String, Object>> before = closed(2);
        String last = (String) before.getLast().get("id");

        broker.send(List.of(events.page("v", 70 * DAY)));

        awaitClasses("new", "active", "active");
        assertThat(Api.sessions(system, "").stream().map(one -> one.get("version")))
                .startsWith((Integer) before.getLast().get("version") + 1);
        Followed followed = broker.follow(TopicName.SESSIONS);
        await().atMost(SOON).untilAsserted(() -> assertThat(followed.values(system + "/" + last, SessionMessage.class))
                .extracting(SessionMessage::change)
                .containsExactly(Change.OPENED, Change.CLOSED, Change.CLOSED));

        broker.send(List.of(events.page("v", 45 * DAY)));
        awaitClasses("new", "active", "active", "active");
        assertThat(Api.sessions(system, "").getFirst())
                .containsEntry("version", (Integer) before.getLast().get("version") + 1);
    }

    @Test
    @Tag("X6")
    void changesTheClassWhenVisitorsTurnOutToBeOneUser() {
        broker.send(List.of(events.page("phone", 10 * DAY), events.page("laptop", 20 * DAY)));
        awaitClasses("new", "new");

        broker.send(List.of(events.identify("laptop", "u-1", 20 * DAY + 1), events.identify("phone", "u-1", 60 * DAY)));

        awaitClasses("new", "active", "resurrected");
    }

    /** Of the sessions in the order of time. */
    private void awaitClasses(@Nullable String... classes) {
        await().atMost(SOON).untilAsserted(() -> assertThat(Api.sessions(system, "").reversed().stream()
                        .map(one -> one.get("class"))
                        .toList())
                .isEqualTo(Arrays.asList(classes)));
    }

    private List<Map<String, Object>> closed(int count) {
        return await().atMost(SOON)
                .until(() -> Api.sessions(system, "?state=closed").reversed(), found -> found.size() == count);
    }
}
