package io.sojourn.session.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P12")
@DisplayName("P12: similar sessions over HTTP")
class SimilarTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(3)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void tellsWhoDidAlikeAndWhy() {
        for (String visitor : List.of("one", "alike")) {
            double minute = visitor.equals("alike") ? 40 : 0;
            broker.send(List.of(
                    Events.at("https://shop.example/billing?x=" + visitor, "Billing", events.page(visitor, minute)),
                    Events.named("Exported", events.event(EventKind.TRACK, visitor, null, minute + 1, Map.of("n", 1))),
                    events.event(EventKind.ERROR, visitor, null, minute + 2, Map.of("message", "no ink"))));
        }
        broker.send(List.of(events.page("other", 200), events.page("one", 300)));
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 4);
        String id = session("one", "&tag=event:Exported");

        JsonPath similar = Api.json("viewer", system, "/sessions/" + id + "/similar");

        assertThat(similar.getList("items.session.anonymousId")).containsExactly("alike");
        assertThat(similar.getDouble("items[0].similarity")).isBetween(0.9, 1.0);
        assertThat(similar.<String>getList("items[0].reasons.words"))
                .contains("both visited /billing", "both did “Exported”", "both met the error “no ink”");
        assertThat(similar.getInt("compared")).isEqualTo(2);
    }

    @Test
    void comparesByPagesWhereThereAreNoTags() {
        broker.send(List.of(
                Events.at("https://shop.example/help", null, events.page("one", 0)),
                Events.at("https://shop.example/help", null, events.page("two", 50)),
                Events.at("https://shop.example/jobs", null, events.page("three", 90))));
        await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 3);

        JsonPath similar = Api.json("viewer", system, "/sessions/" + session("one", "") + "/similar");

        assertThat(similar.getList("items.session.anonymousId")).containsExactly("two");
    }

    @Test
    void isNotFoundInOtherSystemsAndForbiddenToNobodysRole() {
        broker.send(List.of(events.page("one", 0)));
        String id = await().atMost(SOON)
                .until(() -> Api.sessions(system, ""), found -> found.size() == 1)
                .getFirst()
                .get("id")
                .toString();
        String other = Api.newSystem("ada");

        Api.as("viewer", other)
                .get("/api/v1/systems/" + other + "/sessions/" + id + "/similar")
                .then()
                .statusCode(404);
        Api.as("viewer", other)
                .get("/api/v1/systems/" + system + "/sessions/" + id + "/similar")
                .then()
                .statusCode(404);
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions/" + UUID.randomUUID() + "/similar")
                .then()
                .statusCode(404);
    }

    private String session(String visitor, String filter) {
        return Api.sessions(system, "?user=" + visitor + filter)
                .getFirst()
                .get("id")
                .toString();
    }
}
