package io.sojourn.session.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.session.platform.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("M12")
class DashboardTest {
    private static final Map<String, Object> TREND = Map.of(
            "id",
            "w1",
            "type",
            "trend",
            "number",
            "activeUsers",
            "width",
            2,
            "filter",
            Map.of("range", "30d", "country", "DE"));
    private static final Map<String, Object> PAGES =
            Map.of("id", "w2", "type", "top-pages", "title", "Where people are");

    private String system;

    @BeforeEach
    void makeASystem() {
        system = Api.newSystem("ada");
    }

    @Test
    void keepsWidgetsInTheirOrderForAllOfTheSystem() {
        String id = created("Growth", List.of(TREND, PAGES));

        assertThat(Api.json("viewer", system, "/dashboards/" + id).<Map<String, Object>>getList("widgets"))
                .extracting(widget -> widget.get("id"))
                .containsExactly("w1", "w2");
        change(id, Map.of("version", 1, "widgets", List.of(PAGES, TREND)))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("Growth"));
        assertThat(Api.json("viewer", system, "/dashboards").getList("items.widgets[0].id"))
                .containsExactly("w2", "w1");
        assertThat(Api.json("viewer", system, "/dashboards/" + id).<Object>get("widgets[1].filter"))
                .isEqualTo(Map.of("range", "30d", "country", "DE"));
    }

    @Test
    void losesNobodysChange() {
        String id = created("Growth", List.of());

        change(id, Map.of("version", 1, "name", "Mine")).statusCode(200);

        change(id, Map.of("version", 1, "name", "Yours"))
                .statusCode(409)
                .body("detail", containsString("changed the dashboard meanwhile"));
        assertThat(Api.json("viewer", system, "/dashboards/" + id).getString("name"))
                .isEqualTo("Mine");
    }

    @Test
    void isGoneOnceItIsRemoved() {
        String id = created("Growth", List.of());

        Api.as("analyst", system).delete(path(id)).then().statusCode(204);

        Api.as("viewer", system).get(path(id)).then().statusCode(404);
        assertThat(Api.json("viewer", system, "/dashboards").getList("items")).isEmpty();
    }

    @Test
    void namesTheFieldsThatAreWrong() {
        Map<String, Object> odd =
                Map.of("id", "w1", "type", "clock", "width", 9, "filter", Map.of("country", "", "colour", "red"));
        Api.as("analyst", system)
                .body(Map.of("name", " ", "widgets", List.of(odd, odd)))
                .post("/api/v1/systems/" + system + "/dashboards")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/name",
                                "/widgets",
                                "/widgets/0/type",
                                "/widgets/0/width",
                                "/widgets/0/filter/country"));
    }

    @Test
    void refusesWidgetsThatNoQueryWouldAnswer() {
        String id = created("Growth", List.of(TREND));
        Map<String, String> filter =
                Map.of("range", "2y", "minEvents", "many", "class", "old", "colour", "red", "from", "yesterday");
        Map<String, Object> odd = Map.of("id", "w3", "type", "trend", "number", "visits", "filter", filter);

        ValidatableResponse answer = change(id, Map.of("version", 1, "widgets", List.of(PAGES, odd)));

        List<String> wrong =
                List.of("number", "filter/range", "filter/minEvents", "filter/class", "filter/colour", "filter/from");
        answer.statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                wrong.stream().map("/widgets/1/"::concat).toArray()))
                .body(
                        "errors.find { it.pointer == '/widgets/1/filter/colour' }.detail",
                        containsString("no such parameter"));
        assertThat(Api.json("viewer", system, "/dashboards/" + id).getInt("version"))
                .isEqualTo(1);
    }

    @Test
    void refusesATrendOfNothing() {
        String id = created("Growth", List.of());

        change(id, Map.of("version", 1, "widgets", List.of(Map.of("id", "w1", "type", "trend"))))
                .statusCode(400)
                .body("errors.pointer", contains("/widgets/0/number"))
                .body("errors[0].detail", containsString("activeUsers"));
    }

    private String created(String name, List<Map<String, Object>> widgets) {
        return Api.as("analyst", system)
                .body(Map.of("name", name, "widgets", widgets))
                .post("/api/v1/systems/" + system + "/dashboards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse change(String id, Map<String, Object> edit) {
        return Api.as("analyst", system).body(edit).patch(path(id)).then();
    }

    private String path(String id) {
        return "/api/v1/systems/" + system + "/dashboards/" + id;
    }
}
