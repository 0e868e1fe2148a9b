package io.sojourn.session.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.requests.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SessionQueryTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private Broker broker;
    private String system;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        system = Api.newSystem("ada");
        events =
                new Events(system, Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(2)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void pagesThroughSessionsNewestFirstWithoutRepeatingOrLosingOne() {
        List<EventMessage> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            sent.add(events.page("v" + i, Math.floorDiv(i, 2)));
        }
        broker.send(sent);
        await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.size() == 7);

        List<String> ids = new ArrayList<>();
        List<String> starts = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = Api.json("viewer", system, "/sessions?limit=3" + next);
            ids.addAll(page.getList("items.id"));
            starts.addAll(page.getList("items.startedAt"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
        assertThat(starts).isSortedAccordingTo(Comparator.reverseOrder()).allMatch(at -> at.matches(TIME));
    }

    @Test
    @Tag("A2")
    void sortsByTheLastEventAndPagesInThatOrder() {
        broker.send(List.of(
                events.page("early", 0), events.click("early", 25), events.page("late", 10), events.page("last", 40)));
        await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.stream()
                .map(one -> one.get("eventCount"))
                .sorted()
                .toList()
                .equals(List.of(1, 1, 2)));

        JsonPath first = Api.json("viewer", system, "/sessions?sort=last-event&limit=2");
        JsonPath second =
                Api.json("viewer", system, "/sessions?sort=last-event&limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("items.person.anonymousIds")).containsExactly(List.of("last"), List.of("early"));
        assertThat(second.getList("items.person.anonymousIds")).containsExactly(List.of("late"));
        assertThat(first.getList("items[1].activity")).hasSize(2);
        String person = second.getString("items[0].person.id");
        assertThat(Api.sessions(system, "?person=" + person))
                .extracting(session -> session.get("id"))
                .containsExactly(second.<Object>get("items[0].id"));
    }

    @Test
    @Tag("X6")
    void findsTheSessionsOfAllUsersOfASharedDeviceByItsId() {
        broker.send(List.of(events.identify("kiosk", "u-1", 0), events.identify("kiosk", "u-2", 10)));

        await().atMost(SOON).untilAsserted(() -> assertThat(Api.sessions(system, "?user=kiosk"))
                .extracting(session -> String.valueOf(((Map<?, ?>) session.get("person")).get("userId")))
                .containsExactly("u-2", "u-1"));
        assertThat(Api.sessions(system, "?user=u-2")).hasSize(1);
    }

    @Test
    void filtersByRangeStateAndUser() {
        broker.send(List.of(events.page("v", 0), events.identify("w", "u-1", 60), events.page("x", 120)));
        await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == 3);

        String range = "?from=" + events.at(60) + "&to=" + events.at(120);
        assertThat(Api.sessions(system, range)).hasSize(1);
        assertThat(Api.sessions(system, "?user=u-1")).hasSize(1);
        assertThat(Api.sessions(system, "?user=w")).hasSize(1);
        assertThat(Api.sessions(system, "?user=nobody")).isEmpty();
        assertThat(Api.sessions(system, "?state=open")).isEmpty();
    }

    @Test
    @Tag("S11")
    void namesThePersonsSessionsBeforeAndAfterOne() {
        broker.send(List.of(
                events.page("v", 0),
                events.page("w", 50),
                events.page("v", 60),
                events.page("v", 61),
                events.page("v", 120)));
        List<Map<String, Object>> ofPerson = await().atMost(SOON)
                .until(() -> Api.sessions(system, "?user=v&minEvents=1"), found -> found.size() == 3);

        JsonPath middle =
                Api.json("viewer", system, "/sessions/" + ofPerson.get(1).get("id"));
        JsonPath last =
                Api.json("viewer", system, "/sessions/" + ofPerson.getFirst().get("id"));

        assertThat(middle.getMap("previous"))
                .containsEntry("id", ofPerson.getLast().get("id"))
                .containsEntry("startedAt", Times.of(events.at(0).toEpochMilli()))
                .containsEntry("endedAt", Times.of(events.at(0).toEpochMilli()));
        assertThat(middle.getMap("next"))
                .containsEntry("id", ofPerson.getFirst().get("id"));
        assertThat(last.getMap("previous")).containsEntry("id", ofPerson.get(1).get("id"));
        assertThat(last.getMap("")).containsEntry("next", null);
        assertThat(ofPerson.getFirst()).doesNotContainKeys("previous", "next");
    }

    @Test
    void tellsTheEventsOfASessionOldestFirstInPages() {
        broker.send(List.of(events.page("v", 0), events.click("v", 2), events.page("v", 1), events.page("other", 1)));
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, "?user=v"),
                        found -> found.size() == 1
                                && Integer.valueOf(3).equals(found.getFirst().get("eventCount")));
        String session = (String) Api.sessions(system, "?user=v").getFirst().get("id");

        JsonPath first = Api.json("viewer", system, "/sessions/" + session + "/events?limit=2");
        JsonPath second = Api.json(
                "viewer", system, "/sessions/" + session + "/events?limit=2&cursor=" + first.getString("next"));

        assertThat(first.getList("items.kind")).containsExactly("page", "page");
        assertThat(second.getList("items.kind")).containsExactly("click");
        assertThat(second.getString("items[0].properties.selector")).isEqualTo("#buy");
        assertThat(second.getString("items[0].at")).matches(TIME);
        assertThat(second.getString("next")).isNull();
    }

    @Test
    @Tag("P7")
    void tellsManyEventsAtOnceToWhoWantsAll() {
        List<EventMessage> sent =
                IntStream.range(0, 250).mapToObj(n -> events.click("v", n)).toList();
        broker.send(sent);
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, "?user=v"),
                        found -> found.stream()
                                        .mapToInt(one -> (Integer) one.get("eventCount"))
                                        .sum()
                                == 250);
        String list = "/api/v1/systems/" + system + "/sessions/"
                + Api.sessions(system, "?user=v").getFirst().get("id") + "/events?limit=";

        Api.as("viewer", system).get(list + 2_000).then().statusCode(200).body("items.size()", equalTo(250));
        Api.as("viewer", system).get(list + 2_001).then().statusCode(400).body("errors.pointer", hasItem("/limit"));
    }

    @Test
    void tellsWhatASendersWrongClockSaid() {
        EventMessage right = events.page("v", 0);
        EventMessage wrong = events.click("v", 1);
        Instant original = wrong.at().plus(Duration.ofHours(36));
        broker.send(List.of(right, Events.said(wrong, original, original.plusSeconds(2))));
        await().atMost(SOON).until(() -> Api.sessions(system, ""), found -> found.size() == 1);
        Object session = Api.sessions(system, "").getFirst().get("id");

        JsonPath told = Api.json("viewer", system, "/sessions/" + session + "/events");

        assertThat(told.getList("items.at"))
                .containsExactly(
                        Times.of(right.at().toEpochMilli()), Times.of(wrong.at().toEpochMilli()));
        assertThat(told.getList("items.originalAt")).containsExactly(null, Times.of(original.toEpochMilli()));
        assertThat(told.getList("items.sentAt"))
                .containsExactly(null, Times.of(original.plusSeconds(2).toEpochMilli()));
    }

    @Test
    void tellsPagesAndActivityOfASessionThatIsAskedForByItself() {
        broker.send(List.of(events.page("v", 0), events.page("v", 1)));
        List<Map<String, Object>> found =
                await().atMost(SOON).until(() -> Api.sessions(system, ""), some -> some.size() == 1);

        JsonPath session =
                Api.json("viewer", system, "/sessions/" + found.getFirst().get("id"));

        assertThat(session.getList("pages.timeMs")).containsExactly(60_000, 0);
        assertThat(session.getList("activity")).hasSize(2);
        assertThat(session.getString("device.browser")).isEqualTo("Chrome");
        assertThat(session.getList("propertySessions.sourceType")).containsExactly("product");
    }

    @Test
    @Tag("S6")
    void tellsHowTheVisitorCameAndWhoseTrafficItIs() {
        broker.send(List.of(events.page("v", 0), events.page("v", 1), events.click("v", 1.5), events.page("v", 2)));
        await().atMost(SOON)
                .until(
                        () -> Api.sessions(system, ""),
                        found -> found.size() == 1
                                && Integer.valueOf(4).equals(found.getFirst().get("eventCount")));
        String id = (String) Api.sessions(system, "").getFirst().get("id");

        JsonPath session = Api.json("viewer", system, "/sessions/" + id);
        JsonPath list = Api.json("viewer", system, "/sessions/" + id + "/events");

        assertThat(session.getString("channel")).isEqualTo("email");
        assertThat(session.getString("referrer")).isEqualTo("https://search.example/");
        assertThat(session.getString("referrerClass")).isEqualTo("other");
        assertThat(session.getString("campaign.source")).isEqualTo("news-1");
        assertThat(session.getBoolean("bot")).isFalse();
        assertThat(session.getBoolean("developer")).isTrue();
        assertThat(session.getString("developerReason")).isEqualTo("local-host");
        assertThat(list.getList("items.referrerClass")).containsExactly("internal", "other", null, "other");
        assertThat(list.getString("items[3].campaign.source")).isEqualTo("news-2");
        assertThat(list.getList("items[2].marks")).containsExactly("late", "scrubbed");
        assertThat(list.getList("items[0].marks")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /limit",
        "limit=many, /limit",
        "limit=201, /limit",
        "from=yesterday, /from",
        "state=gone, /state",
        "sort=colour, /sort",
        "person=me, /person",
        "from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z, /to"
    })
    void refusesAQueryWithoutSense(String query, String pointer) {
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions?" + query)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        for (String cursor : List.of("nonsense", "MTIz", "fDEyM3w", "MTIzfG5vdC1hbi1pZA")) {
            Api.as("viewer", system)
                    .get("/api/v1/systems/" + system + "/sessions?cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:sojourn:problem:invalid-cursor"));
        }
    }

    @Test
    void knowsNoSessionOfAnotherSystem() {
        broker.send(List.of(events.page("v", 0)));
        List<Map<String, Object>> found =
                await().atMost(SOON).until(() -> Api.sessions(system, ""), some -> some.size() == 1);
        String foreign = Api.newSystem("bob");

        for (Object id : List.of(found.getFirst().get("id"), UUID.randomUUID(), "no-id")) {
            Api.as("viewer", foreign)
                    .get("/api/v1/systems/" + foreign + "/sessions/" + id)
                    .then()
                    .statusCode(404);
        }
    }
}
