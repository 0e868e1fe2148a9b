package io.sojourn.ingest.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.sojourn.testing.KafkaTestResource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"gzip, deflate, br, zstd|br", "gzip;q=0.5|gzip", "br;q=0, gzip|gzip", "identity|"})
    @DisplayName("P1 sends the smallest coding that a browser takes")
    void sendsTheSmallestCodingThatABrowserTakes(String accepted, @Nullable String coding) {
        RestAssuredConfig asSent = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        ExtractableResponse<Response> answer = given().config(asSent)
                .header("Accept-Encoding", accepted)
                .get("/sojourn.js")
                .then()
                .statusCode(200)
                .header("Vary", equalToIgnoringCase("accept-encoding"))
                .extract();

        assertThat(answer.header("Content-Encoding")).isEqualTo(coding);
        assertThat(answer.asByteArray()).hasSize(Integer.parseInt(answer.header("Content-Length")));
        if (coding != null) {
            assertThat(answer.asByteArray()).hasSizeLessThanOrEqualTo(6_000);
        }
        given().config(asSent)
                .header("Accept-Encoding", accepted)
                .head("/sojourn.js")
                .then()
                .statusCode(200)
                .header("Content-Length", answer.header("Content-Length"))
                .body(emptyString());
    }

    /** While services are replaced, a page may ask an older one for a newer file. */
    @Test
    void letsNobodyKeepThatAFileIsMissing() {
        given().get("/recorder/sojournReplay-newer.js").then().statusCode(404).header("Cache-Control", "no-store");
    }
}
