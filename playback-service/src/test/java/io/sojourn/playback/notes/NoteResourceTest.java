package io.sojourn.playback.notes;

import static io.restassured.RestAssured.given;
import static io.sojourn.playback.Broker.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.playback.Broker;
import io.sojourn.playback.Visit;
import io.sojourn.testing.TestCallers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("P10")
class NoteResourceTest {
    private static final String AT = "2026-11-01T10:03:00.500Z";

    private final Broker broker = new Broker();
    private final Visit visit = Visit.random();

    @BeforeEach
    void beginTheSession() {
        broker.send(visit.session());
        eventually(() -> as("vic", "viewer").get(notes()).then().statusCode(200));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void keepsWhatIsWrittenAtItsMomentForAllWhoSeeTheSession() {
        write("ana", "2026-11-01T10:05:00Z", "Later");
        String text = " <img src=x onerror=alert(1)> \"quoted\"\nand 😀 ";
        write("ben", AT, text);

        as("vic", "viewer")
                .get(notes())
                .then()
                .body("items.text", contains(text.strip(), "Later"))
                .body("items[0].at", equalTo(AT))
                .body("items[0].author", equalTo("ben"))
                .body("items[0].authorName", equalTo("Name of ben"))
                .body("items[0].own", equalTo(false))
                .body("items[0].editedAt", nullValue())
                .body("next", nullValue());
        as("ana", "analyst").get(notes()).then().body("items.own", contains(false, true));
    }

    @Test
    void isChangedByItsAuthorAndNoChangeIsLost() {
        String id = write("ana", AT, "First");

        as("ana", "analyst")
                .body(Map.of("text", "Second", "version", 1))
                .patch(notes() + "/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo("Second"))
                .body("at", equalTo(AT))
                .body("version", equalTo(2));
        as("ana", "analyst")
                .body(Map.of("text", "Third", "version", 1))
                .patch(notes() + "/" + id)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sojourn:problem:note-changed"));
        as("ana", "analyst")
                .body(Map.of("text", "Third"))
                .patch(notes() + "/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/version"));

        as("vic", "viewer").get(notes()).then().body("items.text", contains("Second"));
    }

    @Test
    void isChangedAndRemovedByNobodyElseNotEvenAnAdmin() {
        String note = notes() + "/" + write("ana", AT, "Mine");
        Map<String, Object> change = Map.of("text", "Yours", "version", 1);

        as("ben", "analyst").body(change).patch(note).then().statusCode(403);
        as("ada", "admin").delete(note).then().statusCode(403);
        as("vic", "viewer").get(notes()).then().body("items.text", contains("Mine"));

        as("ana", "analyst").delete(note).then().statusCode(204);
        as("ana", "analyst").delete(note).then().statusCode(404);
        as("vic", "viewer").get(notes()).then().body("items", empty());
    }

    @Test
    @Tag("S4")
    void followsItsSessionIntoTheOneThatItBecomesPartOf() {
        Visit later = visit.again();
        broker.send(later.session());
        eventually(
                () -> as("vic", "viewer").get(notesOf(later.sessionId())).then().statusCode(200));
        write("ana", AT, "On the older one");
        as("ana", "analyst").body(Map.of("at", AT, "text", "On the later one")).post(notesOf(later.sessionId()));

        broker.send(later.session(2, Change.MERGED, visit.sessionId()));

        eventually(() -> as("vic", "viewer")
                .get(notes())
                .then()
                .body("items.text", contains("On the older one", "On the later one")));
        as("vic", "viewer")
                .get(notesOf(later.sessionId()))
                .then()
                .body("items.text", contains("On the older one", "On the later one"));
    }

    @Test
    void refusesWhatIsNoNoteOfTheSession() {
        refuse(Map.of("at", AT, "text", "  "), "/text");
        refuse(Map.of("at", AT, "text", "x".repeat(4_001)), "/text");
        refuse(Map.of("at", AT, "text", "nul \u0000"), "/text");
        refuse(Map.of("text", "When?"), "/at");
        refuse(Map.of("at", "soon", "text", "When?"), "/at");
        refuse(Map.of("at", "2026-11-03T10:00:00Z", "text", "Too late"), "/at");
        as("ana", "analyst").post(notes()).then().statusCode(400);
        as("ana", "analyst").body("{\"text\":").post(notes()).then().statusCode(400);
        as("ana", "analyst")
                .body(Map.of("at", AT, "text", "Nowhere"))
                .post(notesOf("no-session"))
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sojourn:problem:session-not-found"));
    }

    @Test
    @Tag("G2")
    void isWrittenByAnalystsOfTheSystemOnly() {
        String note = notes() + "/" + write("ana", AT, "Mine");
        Map<String, Object> body = Map.of("at", AT, "text", "Text", "version", 1);

        as("vic", "viewer").body(body).post(notes()).then().statusCode(403);
        as("vic", "viewer").body(body).patch(note).then().statusCode(403);
        as("vic", "viewer").delete(note).then().statusCode(403);
        given().get(notes()).then().statusCode(401);
        for (RequestSpecification stranger : List.of(stranger(), stranger().body(body))) {
            stranger.get(notes()).then().statusCode(404).body("type", equalTo("urn:sojourn:problem:not-found"));
        }
        stranger().body(body).post(notes()).then().statusCode(404);
        stranger().body(body).patch(note).then().statusCode(404);
        stranger().delete(note).then().statusCode(404);
    }

    private void refuse(Map<String, Object> note, String pointer) {
        as("ana", "analyst").body(note).post(notes()).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private String write(String author, String at, String text) {
        String id = as(author, "analyst")
                .body(Map.of("at", at, "text", text))
                .post(notes())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(id).isNotBlank();
        return id;
    }

    private String notes() {
        return notesOf(visit.sessionId());
    }

    private String notesOf(String session) {
        return "/api/v1/systems/" + visit.systemId() + "/sessions/" + session + "/notes";
    }

    private RequestSpecification as(String principal, String role) {
        return given().contentType("application/json")
                .auth()
                .oauth2(TestCallers.token(principal, visit.systemId(), role));
    }

    private static RequestSpecification stranger() {
        return given().contentType("application/json")
                .auth()
                .oauth2(TestCallers.token("ada", "another-system", "admin"));
    }
}
