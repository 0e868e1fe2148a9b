package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.gateway.apidocument.DocumentFaults;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The API's one document, and the page that shows it. */
@QuarkusTest
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ApiDocumentTest {
    @Test
    @Tag("G4")
    void describesTheApiInOneDocument() {
        given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("Sojourn API"))
                .body("paths", hasKey("/login"))
                .body("paths", hasKey("/api/v1/me"))
                .body("paths", hasKey("/api/v1/systems/{systemId}/sessions/{sessionId}/summary"))
                .body("components.securitySchemes", hasKey("machine"));
        given().get("/openapi?format=yaml").then().body(startsWith("---\nopenapi: 3.1"));
    }

    @Test
    @Tag("G4")
    void isSoundForThoseWhoGenerateClientsFromIt() throws Exception {
        String document = given().get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(DocumentFaults.of(new ObjectMapper().readTree(document))).isEmpty();
    }

    /** The console's types are generated from the gateway's own document. */
    @Test
    @Tag("G4")
    void describesTheCallerAsTheGatewaysOwnDocumentDoes() {
        given().get("/openapi?format=json")
                .then()
                .body("components.schemas.Me.required", containsInAnyOrder("principal", "name", "operator", "systems"))
                .body("components.schemas.Me.properties.keySet()", hasSize(5))
                .body("components.schemas.OwnSystem.properties.keySet()", containsInAnyOrder("id", "name", "role"))
                .body("components.schemas.OwnSystem.properties.role.enum", hasSize(3));
    }

    @Test
    @Tag("G4")
    void showsTheDocument() {
        given().accept("text/html").get("/docs").then().statusCode(200).body(containsString("/docs/docs.js"));
        given().get("/openapi-ui/swagger-ui-bundle.js").then().statusCode(200);
    }
}
