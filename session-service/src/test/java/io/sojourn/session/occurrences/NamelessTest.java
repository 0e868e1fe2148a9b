package io.sojourn.session.occurrences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

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
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NamelessTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    @Tag("G7")
    void opensTheSessionsOfWhatHasNoName() {
        String system = Api.newSystem("ada");
        Events told =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(5)));
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    told.event(EventKind.ERROR, "a", null, 0, Map.of("message", "")),
                    told.event(EventKind.ERROR, "b", null, 0, Map.of("message", " \n\u2003")),
                    told.event(EventKind.ERROR, "c", null, 0, Map.of("message", " x ")),
                    told.event(EventKind.CONTENT, "d", null, 0, Map.of("contentType", "\u2003")),
                    Events.at("?a=b", "\t", told.page("e", 0)),
                    Events.at(null, " Home", told.page("f", 0))));
            await().atMost(SOON).until(() -> Api.counted(system, "state=closed") == 6);
        }

        assertThat(names(system, "/overview/errors")).containsExactly(tuple("unknown", 2), tuple(" x ", 1));
        assertThat(Api.sessions(system, "?error=unknown")).hasSize(2);
        assertThat(Api.sessions(system, "?error= x ")).hasSize(1);
        assertThat(names(system, "/overview/pages")).containsExactly(tuple(" Home", 1), tuple("unknown", 1));
        assertThat(Api.sessions(system, "?page=unknown")).hasSize(1);
        assertThat(Api.sessions(system, "?page= Home")).hasSize(1);
        assertThat(names(system, "/metrics/interactions/types")).containsExactly(tuple("other", 1));
        assertThat(Api.sessions(system, "?tag=content:other")).hasSize(1);
    }

    private static List<Tuple> names(String system, String ranking) {
        return Api.json("viewer", system, ranking + "?developer=include").<Map<String, Object>>getList("items").stream()
                .map(row -> tuple(row.get("name"), row.get("sessions")))
                .toList();
    }
}
