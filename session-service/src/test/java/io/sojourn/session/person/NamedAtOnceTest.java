package io.sojourn.session.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two users are named in one millisecond, by ids that UTF-16 and UTF-8 order differently. */
@QuarkusTest
@Tag("S4")
@Tag("X6")
class NamedAtOnceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Broker broker = new Broker();
    private String system;
    private List<EventMessage> said;

    @BeforeEach
    void sayIt() {
        system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofHours(6)));
        said = List.of(
                event(events, "first", "ada", 0),
                event(events, "\uFF5E", "ada", 1),
                event(events, "\uD83D\uDE00", "bob", 1));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void whoseTheEventsAreDoesNotDependOnTheirOrder(String order) {
        for (int i = 0; i < order.length(); i++) {
            int taken = i + 1;
            broker.send(List.of(said.get(order.charAt(i) - '0')));
            await().atMost(SOON).until(() -> eventCount() == taken);
        }

        assertThat(Api.sessions(system, ""))
                .extracting(session -> ((Map<?, ?>) session.get("person")).get("userId"), one -> one.get("eventCount"))
                .containsExactlyInAnyOrder(tuple("ada", 1), tuple("bob", 2));
    }

    private int eventCount() {
        return Api.sessions(system, "").stream()
                .mapToInt(session -> (int) session.get("eventCount"))
                .sum();
    }

    private static EventMessage event(Events events, String id, String user, double minute) {
        return Events.withId(id, events.event(EventKind.TRACK, "shared", user, minute, Map.of()));
    }
}
