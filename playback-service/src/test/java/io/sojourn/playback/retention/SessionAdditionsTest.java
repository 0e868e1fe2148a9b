package io.sojourn.playback.retention;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P13")
class SessionAdditionsTest {
    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();
    private final Visit other = visit.again();

    @Inject
    SessionAdditionStore additions;

    @Inject
    Database database;

    @Inject
    DatabaseContext context;

    @BeforeEach
    void addToBoth() {
        for (Visit one : new Visit[] {visit, other}) {
            broker.send(one.session());
            eventually(() -> analyst().get(of(one, "notes")).then().statusCode(200));
            analyst()
                    .body(Map.of("at", Visit.minute(3).toString(), "text", "Odd"))
                    .post(of(one, "notes"))
                    .then()
                    .statusCode(201);
            analyst().body(Map.of()).post(of(one, "shares")).then().statusCode(201);
            run("INSERT INTO viewing (system_id, session_id, viewer, at) VALUES ($1, $2, 'vic', now())", one);
        }
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void goWithTheirSession() {
        expire(visit);

        forget();

        assertThat(count("note")).isOne();
        assertThat(count("share")).isOne();
        assertThat(count("viewing")).isOne();
        analyst().get(of(other, "notes")).then().statusCode(200);
    }

    @Test
    void goWithTheSessionThatTheirsBecamePartOf() {
        broker.send(other.session(2, Change.MERGED, visit.sessionId()));
        broker.send(visit.session(2, Change.CHANGED, null));
        forget();
        assertThat(count("note")).isEqualTo(2);

        expire(visit);
        eventually(() -> analyst().get(of(other, "notes")).then().statusCode(404));
        forget();

        assertThat(count("note")).isZero();
        assertThat(count("share")).isZero();
        assertThat(count("viewing")).isZero();
    }

    private void expire(Visit gone) {
        broker.send(gone.session(3, Change.EXPIRED, null));
        eventually(() -> analyst().get(of(gone, "notes")).then().statusCode(404));
    }

    private void forget() {
        additions.forgetOfExpired().await().atMost(Duration.ofSeconds(30));
    }

    private void run(String statement, Visit one) {
        context.apart(() -> database.inTransaction((Sql sql) -> sql.update(statement, one.systemId(), one.sessionId())))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    private int count(String table) {
        return context.apart(() -> database.reading(
                        sql -> sql.rows("SELECT count(*) FROM " + table + " WHERE system_id = $1", visit.systemId())))
                .await()
                .atMost(Duration.ofSeconds(30))
                .getFirst()
                .count(0);
    }

    private static String of(Visit visit, String what) {
        return "/api/v1/systems/" + visit.systemId() + "/sessions/" + visit.sessionId() + "/" + what;
    }

    private RequestSpecification analyst() {
        return given().contentType("application/json")
                .auth()
                .oauth2(TestCallers.token("ana", visit.systemId(), "analyst"));
    }
}
