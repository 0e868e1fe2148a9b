package io.sojourn.session.tagmenu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S9")
class TagMenuTest {
    @Test
    void listsTheTagsOfSessionsByHowManyHaveThem() {
        String system = Api.newSystem("ada");
        Events events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1)));
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    events.event(EventKind.TRACK, "a", null, 1, Map.of("plan", "Pro", "items", List.of(1))),
                    events.event(EventKind.TRACK, "b", null, 2, Map.of("plan", "Free")),
                    events.content("b", "survey", "Mood", 3)));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> Api.sessions(system, "?tag=content:survey/Mood"), found -> found.size() == 1);
        }

        assertThat(Api.sessions(system, "").stream().map(one -> one.get("tags")).toList())
                .contains(List.of("event:Did something", "property:plan=Pro"));
        assertThat(tags(system, "")).first().isEqualTo("event:Did something 2");
        assertThat(tags(system, "?prefix=PROPERTY:plan="))
                .containsExactly("property:plan=Free 1", "property:plan=Pro 1");
        assertThat(tags(system, "?prefix=content:&limit=1")).containsExactly("content:survey 1");
        assertThat(tags(system, "?prefix=%25")).isEmpty();
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/tags?limit=0")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limit"));
    }

    private static List<String> tags(String system, String query) {
        List<Map<String, Object>> items =
                Api.json("viewer", system, "/tags" + query).getList("items");
        return items.stream()
                .map(one -> one.get("tag") + " " + one.get("sessionCount"))
                .toList();
    }
}
