package io.sojourn.session.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.platform.TestSource;
import io.sojourn.session.requests.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecentEventsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private TestSource source;
    private Events events;

    @BeforeEach
    void makeASource() {
        broker = new Broker();
        source = TestSource.made();
        events = new Events(
                source.systemId(), Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(2)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsWhatASendersWrongClockSaid() {
        EventMessage right = events.page("v", 0);
        EventMessage wrong = events.click("v", 1);
        Instant original = wrong.at().plus(Duration.ofHours(36));

        JsonPath newest = newest(right, Events.said(wrong, original, original.plusSeconds(2)));

        assertThat(newest.getList("items.id")).containsExactly(wrong.id(), right.id());
        assertThat(newest.getList("items.at")).containsExactly(time(wrong.at()), time(right.at()));
        assertThat(newest.getList("items.originalAt")).containsExactly(time(original), null);
        assertThat(newest.getList("items.sentAt")).containsExactly(time(original.plusSeconds(2)), null);
        assertThat(newest.getString("items.event")).doesNotContain("originalAt", "sentAt");
    }

    @Test
    void namesTheBrowserWhateverItIsCalled() {
        JsonPath newest = newest(events.serverSide("u-1", 0), events.page("user:u-1", 1));

        assertThat(newest.getList("items.anonymousId")).containsExactly("user:u-1", null);
    }

    private JsonPath newest(EventMessage... sent) {
        broker.send(List.of(sent).stream()
                .map(event -> Events.from(source.id(), event))
                .toList());
        return await().atMost(SOON)
                .until(
                        () -> source.admin().get(source.path("/recent-events")).jsonPath(),
                        found -> found.<Map<?, ?>>getList("items").size() == sent.length);
    }

    private static String time(Instant at) {
        return Times.of(at.toEpochMilli());
    }
}
