package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.SessionMessage;
import io.sojourn.contracts.SessionMessage.Change;
import io.sojourn.contracts.TopicName;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
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

@QuarkusTest
class StreamingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events = new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(6)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    @Tag("S2")
    void makesASessionOfEventsAndAnotherOneAfterAPause() {
        broker.send(List.of(events.page("v", 0), events.click("v", 30), events.page("v", 61)));

        List<Map<String, Object>> sessions = sessionsWith(2);
        assertThat(sessions.getFirst()).containsEntry("eventCount", 1);
        assertThat(sessions.getLast())
                .containsEntry("eventCount", 2)
                .containsEntry("durationMs", 1_800_000)
                .containsEntry("pageViewCount", 1)
                .containsEntry("clickCount", 1)
                .containsEntry("landingPage", "https://shop.example/p0");
    }

    @Test
    @Tag("S4")
    void mergesTwoSessionsWhenALateEventBridgesThem() {
        broker.send(List.of(events.page("v", 0), events.page("v", 50)));
        List<Map<String, Object>> before = sessionsWith(2);
        Object younger = before.getFirst().get("id");
        Object older = before.getLast().get("id");

        broker.send(List.of(events.click("v", 25)));

        Map<String, Object> merged = sessionsWith(1).getFirst();
        assertThat(merged).containsEntry("id", older).containsEntry("eventCount", 3);
        assertThat(Api.json("viewer", system, "/sessions/" + younger).getString("id"))
                .isEqualTo(older);
        Followed followed = broker.follow(TopicName.SESSIONS);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(followed.values(system + "/" + younger, SessionMessage.class))
                        .last()
                        .satisfies(last -> {
                            assertThat(last.change()).isEqualTo(Change.MERGED);
                            assertThat(last.mergedInto()).isEqualTo(older);
                        }));
    }

    private List<Map<String, Object>> sessionsWith(int count) {
        return await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.size() == count);
    }
}
