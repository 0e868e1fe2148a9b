package io.sojourn.session.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.testing.TestCallers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P11")
class SharedViewTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void tellsWhoHasTheLinkOfAShareWhatHappenedAndNotWhoItWas() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    events.page("visitor-9", 0),
                    events.identify("visitor-9", "mara@shop.example", 1),
                    events.click("visitor-9", 2),
                    events.page("visitor-9", 60)));
        }
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, ""),
                        found -> found.size() == 2
                                && found.stream()
                                        .allMatch(session -> session.toString().contains("mara@shop.example")));
        String id = (String) Api.sessions(system, "").getLast().get("id");

        JsonPath session = shared(system, id, "").jsonPath();
        String list = shared(system, id, "/events").asString();

        assertThat(Api.json("viewer", system, "/sessions/" + id).getString("next.id"))
                .isNotNull();
        assertThat(session.getString("id")).isEqualTo(id);
        assertThat(session.getInt("eventCount")).isEqualTo(3);
        assertThat(session.getString("next")).isNull();
        assertThat(session.prettify() + list)
                .contains("identify", "https://shop.example/p0")
                .doesNotContain("mara", "visitor-9");
    }

    @Test
    void pagesTheEventsByCursorsThatDoNotNameTheVisitorInTheDatabase() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
        try (Broker broker = new Broker()) {
            broker.send(List.of(events.page("v", 0), events.click("v", 1), events.click("v", 2)));
        }
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, ""),
                        found -> found.size() == 1
                                && Integer.valueOf(3).equals(found.getFirst().get("eventCount")));
        String id = (String) Api.sessions(system, "").getFirst().get("id");

        JsonPath first = shared(system, id, "/events?limit=1").jsonPath();
        String cursor = first.getString("next");
        JsonPath rest = shared(system, id, "/events?cursor=" + cursor).jsonPath();

        assertThat(placeIn(cursor)).matches("[0-9]+\\|1 " + first.getString("items[0].id"));
        assertThat(rest.getList("items.kind")).containsExactly("click", "click");
    }

    private static String placeIn(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
    }

    private static Response shared(String system, String session, String part) {
        String token =
                TestCallers.sharedToken(system, session, UUID.randomUUID().toString());
        Response answer = Api.as(token).get("/api/v1/systems/" + system + "/sessions/" + session + part);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
