package io.sojourn.session.savedfilters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sojourn.session.platform.Api;
import io.sojourn.testing.TestCallers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("M13")
class SavedFiltersTest {
    private String system;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
    }

    @Test
    void savesRenamesAndRemovesAFilter() {
        Map<String, String> parameters = Map.of("country", "DE,FR", "minDurationMs", "60000", "tag", "event:Paid");
        String id = save("ana", "analyst", Map.of("name", " Long visits ", "parameters", parameters));

        assertThat(seenBy("ana", "analyst")).singleElement().satisfies(filter -> assertThat(filter)
                .containsEntry("name", "Long visits")
                .containsEntry("own", true)
                .containsEntry("shared", false)
                .containsEntry("parameters", parameters));

        as("ana", "analyst")
                .body(Map.of("name", "Short", "parameters", Map.of("maxDurationMs", "60000"), "version", 1))
                .put(path("/" + id))
                .then()
                .statusCode(200);
        assertThat(seenBy("ana", "analyst"))
                .extracting(filter -> filter.get("name"))
                .containsExactly("Short");

        as("ana", "analyst").delete(path("/" + id)).then().statusCode(204);
        assertThat(seenBy("ana", "analyst")).isEmpty();
        as("ana", "analyst").delete(path("/" + id)).then().statusCode(404);
    }

    @Test
    @Tag("G2")
    void keepsOnesOwnFiltersToOneselfAndLetsAllUseSharedOnes() {
        String own = save("ana", "analyst", filter("Own", false));
        String shared = save("ana", "analyst", filter("Shared", true));

        assertThat(seenBy("vic", "viewer"))
                .extracting(filter -> filter.get("name"))
                .containsExactly("Shared");
        assertThat(seenBy("ana", "analyst")).hasSize(2);
        as("ben", "analyst").body(change("Mine", 1)).put(path("/" + own)).then().statusCode(404);
        as("ben", "analyst")
                .body(change("Mine", 1))
                .put(path("/" + shared))
                .then()
                .statusCode(403);
        as("ben", "analyst").delete(path("/" + shared)).then().statusCode(403);
        as("ada", "admin").delete(path("/" + own)).then().statusCode(404);
        as("ada", "admin").delete(path("/" + shared)).then().statusCode(204);
        assertThat(seenBy("ana", "analyst"))
                .extracting(filter -> filter.get("name"))
                .containsExactly("Own");
    }

    @Test
    @Tag("G2")
    void keepsAFilterSharedAndNoChangeFromBeingLost() {
        String id = save("ana", "analyst", filter("Shared", true));

        as("ada", "admin").body(change("By ada", 1)).put(path("/" + id)).then().statusCode(200);
        as("ana", "analyst")
                .body(change("By ana", 1))
                .put(path("/" + id))
                .then()
                .statusCode(409);
        as("ana", "analyst")
                .body(Map.of("name", "By ana", "parameters", Map.of()))
                .put(path("/" + id))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/version"));

        assertThat(seenBy("vic", "viewer")).singleElement().satisfies(filter -> assertThat(filter)
                .containsEntry("name", "By ada")
                .containsEntry("shared", true)
                .containsEntry("version", 2));
    }

    @Test
    void refusesHalfACharacterInANameInsteadOfStoringAnother() {
        as("ana", "analyst")
                .body("{\"name\":\"\\ud800\",\"parameters\":{}}")
                .post(path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.code", hasItem("surrogate"));
        save("ana", "analyst", Map.of("name", "😀", "parameters", Map.of()));
    }

    @Test
    void takesOnlyWhatAQueryWouldTake() {
        refuse(
                Map.of(
                        "name",
                        "",
                        "parameters",
                        Map.of("minEvents", "many", "state", "gone", "colour", "red", "a/b", "1", "os", " ")),
                "/name",
                "/parameters/minEvents",
                "/parameters/state",
                "/parameters/colour",
                "/parameters/a~1b",
                "/parameters/os");
        refuse(Map.of("name", "No parameters"), "/parameters");
        refuse(Map.of("name", "Long", "parameters", Map.of("user", "u".repeat(20_001))), "/parameters");
        as("ana", "analyst")
                .body("{\"name\":\"Number\",\"parameters\":{\"minEvents\":3}}")
                .post(path(""))
                .then()
                .statusCode(400);
        assertThat(seenBy("ana", "analyst")).isEmpty();
    }

    private void refuse(Map<String, Object> filter, String... pointers) {
        as("ana", "analyst")
                .body(filter)
                .post(path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", pointers.length == 1 ? hasItem(pointers[0]) : hasItems(pointers));
    }

    private static Map<String, Object> change(String name, long version) {
        return Map.of("name", name, "parameters", Map.of("state", "open"), "version", version);
    }

    private static Map<String, Object> filter(String name, boolean shared) {
        return Map.of("name", name, "parameters", Map.of("state", "open"), "shared", shared);
    }

    private String save(String principal, String role, Map<String, Object> filter) {
        return as(principal, role)
                .body(filter)
                .post(path(""))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Map<String, Object>> seenBy(String principal, String role) {
        return as(principal, role)
                .get(path(""))
                .then()
                .statusCode(200)
                .extract()
                .path("items");
    }

    private RequestSpecification as(String principal, String role) {
        return Api.as(TestCallers.token(principal, system, role));
    }

    private String path(String below) {
        return "/api/v1/systems/" + system + "/filters" + below;
    }
}
