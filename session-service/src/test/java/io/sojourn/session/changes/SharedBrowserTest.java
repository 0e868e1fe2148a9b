package io.sojourn.session.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.InsightMessage.Recording;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
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

/** What happens on a browser is of the person who has it at the time, also for those who follow the sessions. */
@QuarkusTest
@Tag("X6")
class SharedBrowserTest {
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
    void tellsNothingOfPartsWhereNobodySharesABrowser() {
        broker.send(List.of(events.identify("phone", "ada", 0), events.page("phone", 1)));
        String id = (String) sessions(1).getFirst().get("id");

        assertThat(newest(id).person().visitorSpans()).isNull();
        assertThat(newest(id).person().anonymousIds()).containsExactly("phone");
    }

    @Test
    void tellsWhichPartIsWhoseAlsoWhenThatTurnsOutLater() {
        broker.send(List.of(
                events.identify("kiosk", "ada", 0), events.identify("phone", "ada", 5), events.page("phone", 20)));
        String adas = (String) sessions(1).getFirst().get("id");
        record("kiosk", 10.5, 12);
        await().atMost(SOON)
                .until(() -> Boolean.TRUE.equals(sessions(1).getFirst().get("hasRecording")));

        broker.send(List.of(events.identify("kiosk", "bob", 10)));

        String bobs = (String) await().atMost(SOON)
                .until(() -> Api.sessions(system, "?user=bob"), found -> found.size() == 1)
                .getFirst()
                .get("id");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(newest(adas).person().visitorSpans())
                        .containsExactly(new VisitorSpan("kiosk", null, events.at(10)), VisitorSpan.whole("phone")));
        assertThat(newest(bobs).person().visitorSpans()).containsExactly(new VisitorSpan("kiosk", events.at(10), null));
        assertThat(session("ada")).containsEntry("hasRecording", false);
        await().atMost(SOON).untilAsserted(() -> assertThat(session("bob")).containsEntry("hasRecording", true));
    }

    private SessionMessage newest(String id) {
        Followed followed = broker.follow(TopicName.SESSIONS);
        return await().atMost(SOON)
                .until(
                        () -> followed.values(system + "/" + id, SessionMessage.class),
                        found -> !found.isEmpty() && found.getLast().change() == SessionMessage.Change.CLOSED)
                .getLast();
    }

    private void record(String visitor, double from, double to) {
        InsightMessage insight = InsightMessage.of(
                system, new Recording("r-1", visitor, events.at(from), events.at(to), 3), Instant.now());
        broker.send(TopicName.INSIGHTS, insight.key(), MessageJson.write(insight));
    }

    private List<Map<String, Object>> sessions(int count) {
        return await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == count);
    }

    private Map<String, Object> session(String user) {
        return Api.sessions(system, "?user=" + user).getFirst();
    }
}
