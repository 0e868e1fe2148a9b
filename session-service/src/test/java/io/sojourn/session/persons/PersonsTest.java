package io.sojourn.session.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.requests.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
    }

    @Test
    @Tag("X6")
    void tellsAllThatIsKnownAboutAPersonWithWhomItShares() {
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    events.page("laptop", 0),
                    events.identify("laptop", "mara", 10),
                    events.page("phone", 100),
                    events.identify("phone", "mara", 106),
                    events.identify("laptop", "jonas", 200)));
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Api.sessions(system, "?user=mara&state=closed")).hasSize(2);
            assertThat(Api.sessions(system, "?user=jonas&state=closed")).hasSize(1);
        });
        String mara = found("?search=mara").getString("items[0].id");

        JsonPath person = Api.json("viewer", system, "/persons/" + mara);

        assertThat(person.getString("userId")).isEqualTo("mara");
        assertThat(person.getLong("numbers.sessionCount")).isEqualTo(2);
        assertThat(person.getString("numbers.firstSeenAt")).isEqualTo(minute(0));
        assertThat(person.getString("numbers.lastSeenAt")).isEqualTo(minute(106));
        assertThat(person.getDouble("numbers.averageDurationMs")).isEqualTo(8 * 60_000.0);
        assertThat(person.getDouble("numbers.averageGapMs")).isEqualTo(100 * 60_000.0);
        assertThat(person.getLong("numbers.eventCount")).isEqualTo(4);
        assertThat(person.getList("devices.browser")).containsExactly("Chrome");
        assertThat(person.getLong("devices[0].sessionCount")).isEqualTo(2);
        assertThat(Api.sessions(system, "?person=" + mara)).hasSize(2);
        knowsWhoseTheLaptopIs(person);
    }

    private void knowsWhoseTheLaptopIs(JsonPath person) {
        assertThat(person.getList("visitors.anonymousId")).containsExactlyInAnyOrder("laptop", "phone");
        String laptop = "visitors.find { it.anonymousId == 'laptop' }.";
        assertThat(person.getList(laptop + "owners.userId")).containsExactly("mara", "jonas");
        assertThat(person.getList(laptop + "owners.self")).containsExactly(true, false);
        assertThat(person.getList(laptop + "owners.from")).containsExactly(null, minute(200));
        assertThat(person.getList(laptop + "owners.until")).containsExactly(minute(200), null);
        assertThat(person.getString(laptop + "lastSeenAt")).isEqualTo(minute(200));
    }

    @Test
    @Tag("X6")
    void leadsFromTheIdOfAVisitorToWhoeverItTurnsOutToBe() {
        try (Broker broker = new Broker()) {
            broker.send(List.of(events.page("laptop", 0), events.page("laptop", 5)));
            String visitor = onlySession().getString("person.id");
            broker.send(List.of(events.identify("laptop", "mara", 20)));
            await().atMost(SOON).until(() -> "mara".equals(onlySession().getString("person.userId")));
            String mara = onlySession().getString("person.id");
            resolves(visitor, mara);

            broker.send(List.of(events.identify("laptop", "jonas", 10)));

            await().atMost(SOON).until(() -> Api.sessions(system, "?user=jonas").size() == 1);
            String jonas = found("?search=jonas").getString("items[0].id");
            resolves(visitor, jonas);
            resolves(mara, mara);
            assertThat(found("").getList("items.userId")).containsExactly("jonas", "mara");
        }
    }

    private JsonPath onlySession() {
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 1);
        String id = String.valueOf(Api.sessions(system, "").getFirst().get("id"));
        return Api.json("viewer", system, "/sessions/" + id);
    }

    /** Everywhere that the id of a person can be given. */
    private void resolves(String id, String now) {
        assertThat(Api.json("viewer", system, "/persons/" + id).getString("id")).isEqualTo(now);
        assertThat(Api.sessions(system, "?person=" + id)).hasSize(1).allSatisfy(session -> assertThat(session)
                .extracting("person.id")
                .isEqualTo(now));
        await().atMost(SOON).until(() -> Api.counted(system, "person=" + id) == 1);
    }

    @Test
    void findsPersonsByWhatTheyAreKnownAsInPages() {
        try (Broker broker = new Broker()) {
            broker.send(List.of(
                    events.identify("v1", "user-a%", 0),
                    events.identify("v2", "user-b", 1),
                    events.identify("v3", "user-ab", 2),
                    events.page("v4", 3)));
        }
        await().atMost(SOON).until(() -> Api.sessions(system, "").size() == 4);

        assertThat(found("").getList("items.userId")).containsExactly("user-a%", "user-ab", "user-b", null);
        assertThat(found("?search=user-a").getList("items.userId")).containsExactly("user-a%", "user-ab");
        assertThat(found("?search=user-a%").getList("items.userId")).containsExactly("user-a%");
        assertThat(found("?search=v2").getList("items.userId")).containsExactly("user-b");
        assertThat(found("?search=nobody").getList("items")).isEmpty();
        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = found("?limit=1" + next);
            paged.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }
        assertThat(paged).containsExactlyElementsOf(found("").getList("items.id"));
    }

    @Test
    @Tag("X6")
    void listsNobodyWithoutASession() {
        try (Broker broker = new Broker()) {
            broker.send(List.of(Events.withId("1", events.identify("laptop", "mara", 0))));
            await().atMost(SOON).until(() -> found("").getList("items.userId").equals(List.of("mara")));

            broker.send(List.of(Events.withId("2", events.identify("laptop", "jonas", 0))));

            await().atMost(SOON).until(() -> Api.sessions(system, "?user=jonas").size() == 1);
        }
        assertThat(found("").getList("items.userId")).containsExactly("jonas");
        assertThat(found("?search=mara").getList("items")).isEmpty();
    }

    @Test
    @Tag("G2")
    void knowsNoPersonOfAnotherSystem() {
        try (Broker broker = new Broker()) {
            broker.send(List.of(events.page("v", 0)));
        }
        await().atMost(SOON).until(() -> !found("").getList("items").isEmpty());
        String foreign = Api.newSystem("bob");

        Api.as("viewer", foreign)
                .get("/api/v1/systems/" + foreign + "/persons/" + found("").getString("items[0].id"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:person-not-found"));
    }

    private JsonPath found(String query) {
        return Api.json("viewer", system, "/persons" + query);
    }

    private String minute(double minute) {
        return Times.of(events.at(minute).toEpochMilli());
    }
}
