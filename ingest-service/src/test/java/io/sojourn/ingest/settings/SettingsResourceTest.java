package io.sojourn.ingest.settings;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.ingest.SliceTest;
import io.sojourn.ingest.TestSources;
import io.sojourn.testing.KafkaTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("X5")
class SettingsResourceTest extends SliceTest {
    @Override
    protected Source source() {
        return TestSources.of("https://shop.example");
    }

    @Test
    void tellsBrowserSdksWhereToSendTo() {
        given().header("X-Forwarded-Host", "collect.example.com")
                .header("X-Forwarded-Proto", "https")
                .header("Origin", "https://shop.example")
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Cache-Control", "public, max-age=60")
                .body("integrations.'Segment.io'.apiKey", equalTo(writeKey()))
                .body("integrations.'Segment.io'.apiHost", equalTo("collect.example.com/v1"))
                .body("integrations.'Segment.io'.protocol", equalTo("https"))
                .body("sojourn.recording", equalTo(true))
                .body("sojourn.sampleRate", equalTo(1.0f));
    }

    @Test
    @Tag("G1")
    void tellsStrangersNothing() {
        given().get("/v1/projects/nobodys/settings").then().statusCode(401);
        given().header("Origin", "https://evil.test")
                .get("/v1/projects/{key}/settings", writeKey())
                .then()
                .statusCode(403);
    }
}
