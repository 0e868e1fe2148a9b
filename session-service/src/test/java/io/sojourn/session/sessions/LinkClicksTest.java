package io.sojourn.session.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.requests.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S6")
class LinkClicksTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
    }

    @Test
    void tellsWhichLinksWereClickedInTheSession() {
        JsonPath session = sessionOf(List.of(
                events.page("v", 0),
                click(1, Map.of("href", "https://shop.example/pricing", "text", "Pricing")),
                click(2, Map.of("selector", "#buy", "text", "Buy")),
                click(3, Map.of("href", "https://partner.example/", "text", ""))));

        assertThat(session.getInt("clickCount")).isEqualTo(3);
        assertThat(session.getInt("linkClickCount")).isEqualTo(2);
        assertThat(session.<Map<String, Object>>getList("linkClicks"))
                .extracting("at", "url", "href", "text")
                .containsExactly(
                        tuple(minute(1), "https://shop.example/p1", "https://shop.example/pricing", "Pricing"),
                        tuple(minute(3), "https://shop.example/p3", "https://partner.example/", null));
        assertThat(Api.sessions(system, "").getFirst()).doesNotContainKey("linkClicks");
    }

    @Test
    void knowsOfNoneWhereOnlyOtherThingsWereClicked() {
        JsonPath session = sessionOf(List.of(events.page("v", 0), events.click("v", 1)));

        assertThat(session.getInt("linkClickCount")).isZero();
        assertThat(session.getList("linkClicks")).isEmpty();
    }

    private JsonPath sessionOf(List<EventMessage> sent) {
        try (Broker broker = new Broker()) {
            broker.send(sent);
        }
        await().atMost(SOON)
                .until(() -> Api.sessions(system, "?minEvents=" + sent.size()).size() == 1);
        return Api.json(
                "viewer",
                system,
                "/sessions/" + Api.sessions(system, "").getFirst().get("id"));
    }

    private EventMessage click(double minute, Map<String, Object> properties) {
        return events.event(EventKind.CLICK, "v", null, minute, properties);
    }

    private String minute(double minute) {
        return Times.of(events.at(minute).toEpochMilli());
    }
}
