package io.sojourn.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VisibilityTest {
    private static final Duration PROMISED = Duration.ofSeconds(3);

    private final Api api = new Api();

    @Test
    @Tag("S10")
    void anEventIsVisibleInTheListWithinThreeSeconds() {
        String warmUp = "visible-" + UUID.randomUUID();
        send(warmUp);
        api.awaitSession(warmUp, 1);
        String user = "visible-" + UUID.randomUUID();

        send(user);
        Instant sent = Instant.now();

        Awaitility.await()
                .atMost(PROMISED)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.sessionsOf(user).size() == 1);
        Duration visible = Duration.between(sent, Instant.now());
        System.getLogger(VisibilityTest.class.getName())
                .log(System.Logger.Level.INFO, "an event was visible after {0} ms", visible.toMillis());
        assertThat(visible).isLessThan(PROMISED);
    }

    private void send(String user) {
        Api.collect(api.writeKey("product"), List.of(Map.of("type", "track", "event", "Seen", "userId", user)));
    }
}
