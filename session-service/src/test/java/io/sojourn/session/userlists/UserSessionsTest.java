package io.sojourn.session.userlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserSessionsTest {
    private static final String COUNTED = "?developer=include&minEvents=1";

    @Test
    @Tag("M8")
    @Tag("G7")
    void tellsWhoseTheTotalSessionsAre() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
        List<EventMessage> sent = new ArrayList<>();
        for (int visitor = 1; visitor <= 4; visitor++) {
            for (int visit = 0; visit < visitor; visit++) {
                sent.add(events.identify("v" + visitor, "user-" + visitor, visit * 60));
            }
        }
        try (Broker broker = new Broker()) {
            broker.send(sent);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> Api.counted(system, "minEvents=1") == 10);

        String path = "/metrics/sessions/by-user" + COUNTED;
        JsonPath first = Api.json("viewer", system, path + "&limit=3");
        JsonPath second = Api.json("viewer", system, path + "&limit=3&cursor=" + first.getString("next"));

        assertThat(first.getList("items.userId")).containsExactly("user-4", "user-3", "user-2");
        assertThat(first.getList("items.sessionCount")).containsExactly(4, 3, 2);
        assertThat(second.getList("items.userId")).containsExactly("user-1");
        assertThat(second.getList("items[0].anonymousIds")).containsExactly("v1");
        assertThat(second.getString("next")).isNull();
        String user = first.getString("items[0].personId");
        assertThat(Api.sessions(system, COUNTED + "&state=closed&person=" + user))
                .hasSize(4);
    }
}
