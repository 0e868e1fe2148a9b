package io.sojourn.ingest.request;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sojourn.testing.KafkaTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("X5")
class PreflightTest {
    @Test
    void letsAPageAskForWhatSegmentsSdkSends() {
        preflight("authorization,content-type,x-retry-count")
                .header("Access-Control-Allow-Headers", equalTo("authorization,content-type,x-retry-count"))
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Max-Age", notNullValue());
    }

    @Test
    void letsAPageSendTheHeadersOfOtherSdksToo() {
        preflight("anonymousid,sentat,rsa-retry-attempt")
                .header("Access-Control-Allow-Headers", containsString("rsa-retry-attempt"));
    }

    @Test
    void repeatsNothingThatIsNoHeadersName() {
        preflight("a;b").header("Access-Control-Allow-Headers", containsString("Authorization"));
    }

    @Test
    @Tag("P1")
    void letsAPagePutAnAsset() {
        given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/assets/" + "0".repeat(64))
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PUT"))
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Max-Age", notNullValue());
    }

    private static ValidatableResponse preflight(String headers) {
        return given().header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", headers)
                .options("/v1/batch")
                .then()
                .statusCode(204);
    }
}
