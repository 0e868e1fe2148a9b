package io.sojourn.ingest.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.testing.KafkaTestResource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Matcher version = Pattern.compile("recorder/\\$\\{\\w+}-(\\w+)\\.js")
                .matcher(given().get("/sojourn.js").asString());
        assertThat(version.find()).isTrue();

        given().get("/recorder/sojournReplay-" + version.group(1) + ".js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @Test
    void answersThatTheLoaderIsTheSameWithoutSendingItAgain() {
        String version = given().get("/sojourn.js")
                .then()
                .header("Last-Modified", nullValue())
                .extract()
                .header("ETag");
        assertThat(version).startsWith("W/\"");

        given().header("If-None-Match", "\"older\", " + version)
                .get("/sojourn.js")
                .then()
                .statusCode(304)
                .header("ETag", version)
                .header("Cache-Control", "public, max-age=300")
                .header("Access-Control-Allow-Origin", "*")
                .body(emptyString());
        given().header("If-None-Match", "\"older\"")
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get("/sojourn.js")
                .then()
                .statusCode(200);
    }

    /** While services are replaced, a page may ask an older one for a newer file. */
    @Test
    void letsNobodyKeepThatAFileIsMissing() {
        given().get("/recorder/sojournReplay-newer.js").then().statusCode(404).header("Cache-Control", "no-store");
    }
}
