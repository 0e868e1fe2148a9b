package io.sojourn.ingest.settings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("P1")
class RecorderFilesTest {
    @Test
    void servesTheLoaderToAnySite() {
        given().get("/sojourn.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=300");
    }

    @Test
    void letsBrowsersKeepWhatHasItsVersionInItsName() {
        String loader = given().get("/sojourn.js").asString();
        String file = loader.replaceFirst("(?s).*(recorder/[\\w.-]+\\.js).*", "$1");

        given().get("/" + file)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }
}
