package io.sojourn.session.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.Topic;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.InsightMessage.Recording;
import io.sojourn.contracts.sessions.InsightMessage.Summary;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.platform.Events;
import java.nio.charset.StandardCharsets;
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
class InsightsTest {
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
    @Tag("A1")
    @Tag("A9")
    void showsTheNewestSummaryWithoutMakingANewVersionOfTheSession() {
        broker.send(List.of(events.page("v", 0)));
        String id = closedSession();
        Object version = session(id).get("version");

        send(InsightMessage.of(system, new Summary(id, 2, "Bought a lamp", "Bought one lamp."), Instant.now()));
        await().atMost(SOON).until(() -> "Bought a lamp".equals(session(id).get("title")));
        send(InsightMessage.of(system, new Summary(id, 1, "Looked around", "Looked."), Instant.now()));
        send(InsightMessage.of(system, new Summary(id, 3, "Bought two lamps", "Bought two."), Instant.now()));

        await().atMost(SOON).until(() -> "Bought two lamps".equals(session(id).get("title")));
        assertThat(session(id)).containsEntry("tldr", "Bought two.").containsEntry("version", version);
    }

    @Test
    @Tag("A9")
    void neverShowsAnOlderSummaryInPlaceOfANewerOne() {
        broker.send(List.of(events.page("v", 0), events.page("w", 0)));
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == 2);
        String id = (String) Api.sessions(system, "?user=v").getFirst().get("id");
        String other = (String) Api.sessions(system, "?user=w").getFirst().get("id");
        send(InsightMessage.of(system, new Summary(id, 5, "New", "New."), Instant.now()));
        await().atMost(SOON).until(() -> "New".equals(session(id).get("title")));

        send(InsightMessage.of(system, new Summary(id, 4, "Old", "Old."), Instant.now()));
        broker.send(
                TopicName.INSIGHTS,
                system + "/" + id,
                MessageJson.write(InsightMessage.of(system, new Summary(other, 1, "Other", "Other."), Instant.now())));

        await().atMost(SOON).until(() -> "Other".equals(session(other).get("title")));
        assertThat(session(id)).containsEntry("title", "New");
    }

    @Test
    @Tag("S8")
    void tellsThatASessionHasARecordingOnce() {
        broker.send(List.of(events.page("v", 0), events.page("v", 10), events.page("other", 0)));
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == 2);
        String id = (String) Api.sessions(system, "?user=v").getFirst().get("id");
        Object before = session(id).get("version");

        send(recording("r-1", 0.01, 5));
        await().atMost(SOON).until(() -> Boolean.TRUE.equals(session(id).get("hasRecording")));
        send(recording("r-1", 0.01, 9));
        send(recording("r-2", 5, 9));

        assertThat(Api.sessions(system, "?user=other").getFirst()).containsEntry("hasRecording", false);
        assertThat(session(id).get("version")).isEqualTo((Integer) before + 1);
        Followed followed = broker.follow(TopicName.SESSIONS);
        await().atMost(SOON).untilAsserted(() -> assertThat(followed.values(system + "/" + id, SessionMessage.class))
                .extracting(SessionMessage::revision)
                .containsExactly(1L, 2L, 3L));
    }

    @Test
    void knowsARecordingThatWasStoredBeforeItsEventsCame() {
        send(recording("r-1", 0, 5));
        broker.send(List.of(events.page("v", 1)));

        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, ""),
                        found -> found.size() == 1
                                && Boolean.TRUE.equals(found.getFirst().get("hasRecording")));
    }

    @Test
    void sendsInsightsWithoutSenseToTheDeadLetters() {
        String key = system + "/v";

        broker.send(TopicName.INSIGHTS, key, "{\"version\":1}".getBytes(StandardCharsets.UTF_8));

        Followed dead = broker.follow(Topic.INSIGHTS.deadLetterName());
        await().atMost(SOON).untilAsserted(() -> assertThat(dead.records())
                .anyMatch(record -> record.key().equals(key)));
    }

    private InsightMessage recording(String id, double from, double to) {
        return InsightMessage.of(system, new Recording(id, "v", events.at(from), events.at(to), 3), Instant.now());
    }

    private void send(InsightMessage insight) {
        broker.send(TopicName.INSIGHTS, insight.key(), MessageJson.write(insight));
    }

    private String closedSession() {
        return (String) await().atMost(SOON)
                .until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == 1)
                .getFirst()
                .get("id");
    }

    private Map<String, Object> session(String id) {
        return Api.json("viewer", system, "/sessions/" + id).getMap("");
    }
}
