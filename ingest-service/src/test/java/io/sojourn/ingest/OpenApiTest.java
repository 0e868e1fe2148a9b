package io.sojourn.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path BUILT = Path.of("target/openapi/openapi.yaml");

    @Test
    @Tag("G4")
    void isDescribedByTheCommittedDocument() throws IOException {
        String described = given().accept("application/yaml")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.createDirectories(BUILT.getParent());
        Files.writeString(BUILT, described);

        assertThat(described)
                .as("The API changed: if that is meant, copy %s to %s and commit it", BUILT, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }
}
