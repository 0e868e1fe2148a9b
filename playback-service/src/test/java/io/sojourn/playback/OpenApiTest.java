package io.sojourn.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("G4")
class OpenApiTest {
    private static final Path COMMITTED = Path.of("src", "main", "openapi", "openapi.yaml");
    private static final Path BUILT = Path.of("target", "openapi.yaml");

    @Test
    void isTheCommittedDocument() throws IOException {
        String built = given().queryParam("format", "yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(BUILT, built);

        assertThat(COMMITTED)
                .as("the committed API document; if the change is meant, copy %s over it", BUILT)
                .hasContent(built);
    }
}
