package io.sojourn.session.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.TopicName;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.database.DatabaseContext;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Broker.Followed;
import io.sojourn.session.platform.Events;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P13")
class RetentionTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    RetentionSweep sweep;

    @Inject
    DatabaseContext context;

    @Inject
    DataSource database;

    private Broker broker;
    private Followed told;
    private String system;
    private Events old;
    private Events recent;

    @BeforeEach
    void makeASystemThatKeepsAMonth() {
        broker = new Broker();
        told = broker.followFromNow(TopicName.SESSIONS);
        system = Api.newSystem("ada");
        settings("{\"retentionMs\":%d}".formatted(KEPT.toMillis())).statusCode(200);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        old = new Events(system, now.minus(KEPT).minus(Duration.ofHours(3)));
        recent = new Events(system, now.minus(KEPT).plus(Duration.ofHours(3)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void removesSessionsThatEndedTooLongAgoAndTellsOfThem() {
        broker.send(List.of(old.page("v", 0), old.page("v", 50), recent.page("v", 0)));
        sessionsIn(3);
        broker.send(List.of(old.click("v", 25)));
        List<Map<String, Object>> merged = sessionsIn(2);
        Object expired = merged.getLast().get("id");

        sweepTwiceAtOnce();

        assertThat(Api.sessions(system, ""))
                .extracting(one -> one.get("id"))
                .containsExactly(merged.getFirst().get("id"));
        Api.as("viewer", system)
                .get("/api/v1/systems/" + system + "/sessions/" + expired)
                .then()
                .statusCode(404);
        await().atMost(SOON).untilAsserted(() -> assertThat(told.values(system + "/" + expired, SessionMessage.class))
                .last()
                .satisfies(last -> {
                    assertThat(last.change()).isEqualTo(Change.EXPIRED);
                    assertThat(last.revision())
                            .isEqualTo(1L + (Integer) merged.getLast().get("version"));
                }));
        assertThat(count("SELECT count(*) FROM event_details WHERE system_id = ?::uuid"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM session_alias WHERE system_id = ?::uuid"))
                .isZero();
        assertThat(count("SELECT count(*) FROM visitor WHERE system_id = ?::uuid"))
                .isEqualTo(1);
    }

    @Test
    void leavesNobodyWithoutEvents() {
        List<Long> second = List.of(old.at(3).getEpochSecond());
        broker.send(List.of(
                old.page("v", 0),
                old.event(EventKind.ACTIVITY, "v", null, 3.1, Map.of("seconds", second)),
                old.identify("w", "ada", 1),
                old.serverSide("bob", 2),
                recent.serverSide("cyd", 0)));
        sessionsIn(4);

        sweepTwiceAtOnce();

        assertThat(Api.sessions(system, "")).hasSize(1);
        assertThat(count("SELECT count(*) FROM event_details WHERE system_id = ?::uuid"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM visitor WHERE system_id = ?::uuid"))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM person WHERE system_id = ?::uuid"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM expired_visitor q JOIN visitor v ON v.id = q.visitor_id WHERE v.system_id = ?::uuid"))
                .isZero();
    }

    @Test
    @Tag("X6")
    void stillKnowsWhoAVisitorWasWhenTheEventsThatSaidSoAreGone() {
        broker.send(List.of(old.identify("v", "ada", 0), recent.page("v", 0)));
        sessionsIn(2);
        sweepTwiceAtOnce();
        assertThat(Api.sessions(system, "")).hasSize(1);

        broker.send(List.of(recent.identify("v", "bob", 60)));

        sessionsIn(2);
        assertThat(Api.sessions(system, "?user=ada")).hasSize(1);
        assertThat(Api.sessions(system, "?user=bob")).hasSize(1);
    }

    @Test
    void keepsWhatEventsToComeHaveInCommonWithThoseThatAreGone() throws SQLException {
        broker.send(List.of(old.page("v", 0)));
        sessionsIn(1);
        execute("INSERT INTO recording_span (system_id, recording_id, visitor_key, from_at, to_at, chunks) VALUES ('"
                + system + "', 'r', 'visitor:v', now() - interval '1 hour', now(), 1)");
        sweepTwiceAtOnce();
        assertThat(Api.sessions(system, "")).isEmpty();

        broker.send(List.of(recent.page("v", 0)));

        Object session = sessionsIn(1).getFirst().get("id");
        assertThat(Api.json("viewer", system, "/sessions/" + session + "/events")
                        .getList("items.sourceType"))
                .containsExactly("product");
    }

    @Test
    @Tag("W4")
    void removesPagesThatNoEventIsOnAnyMore() throws SQLException {
        broker.send(List.of(old.page("v", 0), old.page("v", 1), recent.page("w", 0)));
        sessionsIn(2);
        sweepTwiceAtOnce();
        long stillRemembered = pages("/p1");

        execute("UPDATE abandoned_page SET since = since - 2");
        sweepTwiceAtOnce();

        assertThat(stillRemembered).isEqualTo(1);
        assertThat(pages("/p1")).isZero();
        assertThat(pages("/p0")).isEqualTo(1);
        assertThat(
                        count(
                                "SELECT count(*) FROM abandoned_page a JOIN event_page p ON p.id = a.page_id WHERE p.system_id = ?::uuid"))
                .isZero();
    }

    private long pages(String path) {
        return count("SELECT count(*) FROM event_page WHERE system_id = ?::uuid AND url LIKE '%" + path + "'");
    }

    @Test
    void goesOnWhenAMonthComesAgainWhoseEventsWentToTheDefaultPartition() throws SQLException {
        Events ancient = new Events(system, Instant.parse("1970-01-01T00:00:01Z"));
        broker.send(List.of(late(ancient.page("v", 0))));
        sessionsIn(1);

        execute("SELECT ensure_month('1970-01-01')");
        broker.send(List.of(late(ancient.page("v", 60)), recent.page("w", 0)));
        sessionsIn(3);
        sweepTwiceAtOnce();

        assertThat(Api.sessions(system, "")).hasSize(1);
        assertThat(count("SELECT count(*) FROM event_details WHERE system_id = ?::uuid"))
                .isEqualTo(1);
    }

    @Test
    void keepsAYearUnlessToldOtherwise() {
        String another = Api.newSystem("ada");

        Api.as("viewer", another)
                .get("/api/v1/systems/" + another)
                .then()
                .body("settings.retentionMs", equalTo(Duration.ofDays(365).toMillis()));
        settings("{\"retentionMs\":1000}").statusCode(400).body("errors[0].pointer", equalTo("/settings/retentionMs"));
        settings("{\"retentionMs\":86400000}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/settings/retentionMs"))
                .body("errors[0].code", equalTo("order"));
    }

    private ValidatableResponse settings(String settings) {
        return Api.as("admin", system)
                .body("{\"settings\":" + settings + "}")
                .patch("/api/v1/systems/" + system)
                .then();
    }

    private static EventMessage late(EventMessage event) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return Events.with(event, new Times(null, now, now));
    }

    /** As two instances do. */
    private void sweepTwiceAtOnce() {
        Uni.combine()
                .all()
                .unis(context.apart(sweep::sweep), context.apart(sweep::sweep))
                .discardItems()
                .chain(() -> context.apart(sweep::sweep))
                .await()
                .atMost(SOON);
    }

    private List<Map<String, Object>> sessionsIn(int count) {
        return await().atMost(SOON).until(() -> Api.sessions(system, "?state=closed"), found -> found.size() == count);
    }

    private long count(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            select.setString(1, system);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement any = connection.prepareStatement(statement)) {
            any.execute();
        }
    }
}
