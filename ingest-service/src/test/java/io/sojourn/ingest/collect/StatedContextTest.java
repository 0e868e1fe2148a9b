package io.sojourn.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Campaign;
import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.ingest.SliceTest;
import io.sojourn.testing.KafkaTestResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What browsers and Segment's SDKs say about a visit beside the event itself. */
@QuarkusTest
@WithTestResource(KafkaTestResource.class)
@Tag("S6")
class StatedContextTest extends SliceTest {
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private static final String BRAVE = "\"Chromium\";v=\"140\", \"Brave\";v=\"140\"";

    @Test
    void usesTheHintsOfTheBrowserThatSends() {
        authorized()
                .header("User-Agent", CHROME)
                .header("Sec-CH-UA", BRAVE)
                .header("Sec-CH-UA-Mobile", "?0")
                .header("Sec-CH-UA-Platform", "\"Windows\"")
                .body("{\"event\":\"Paid\",\"userId\":\"u\"}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(client()).extracting(Client::os, Client::browser).containsExactly("Windows", "Brave");
    }

    @Test
    @Tag("W4")
    void takesWhatIsNoNameOfASystemOrLanguageForNone() {
        authorized()
                .body(
                        "{\"event\":\"Paid\",\"userId\":\"u\",\"context\":{\"locale\":\"joe@example.com\",\"os\":{\"name\":\"joe@example.com\"},\"screen\":{\"width\":100,\"height\":100}}}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(client()).extracting(Client::os, Client::language).containsOnlyNulls();
    }

    @Test
    void usesTheHintsThatSegmentsBrowserSdkSends() {
        authorized().body("""
                        {"event":"Paid","userId":"u","context":{"userAgent":"%s","userAgentData":{"mobile":false,"platform":"Windows",
                        "brands":[{"brand":"Chromium","version":"140"},{"brand":"Microsoft Edge","version":"140"},{"brand":7},null]}}}
                        """.formatted(CHROME)).post("/v1/track").then().statusCode(200);

        assertThat(client().browser()).isEqualTo("Edge");
    }

    @Test
    void givesTheSendersHintsToNoOtherBrowser() {
        authorized()
                .header("User-Agent", "Mozilla/5.0 (proxy)")
                .header("Sec-CH-UA", BRAVE)
                .body("{\"event\":\"Paid\",\"userId\":\"u\",\"context\":{\"userAgent\":\"" + CHROME
                        + "\",\"userAgentData\":[]}}")
                .post("/v1/track")
                .then()
                .statusCode(200);

        assertThat(client().browser()).isEqualTo("Chrome");
    }

    @Test
    void takesTheCampaignThatTheSdkNamesWithoutPersonalData() {
        authorized().body("""
                        {"userId":"u","context":{"page":{"url":"https://shop.example/"},
                        "campaign":{"source":"letter","medium":"email","name":"to ann@shop.example","term":7}}}
                        """).post("/v1/page").then().statusCode(200);

        EventMessage event = published(1).getFirst();
        assertThat(event.acquisition().channel()).isEqualTo("email");
        assertThat(event.acquisition().campaign()).isEqualTo(new Campaign("letter", "email", "to [email]", null, null));
    }

    @Test
    void knowsDeviceAndCountryOfAnAppByWhatItsSdkSays() {
        sendFromNoBrowser("""
                {"library":{"name":"analytics-ios","version":"4.1.8"},"device":{"type":"ios","model":"iPad8,1","manufacturer":"Apple"},
                "os":{"name":"iPadOS","version":"17.5"},"screen":{"width":834,"height":1194},"locale":"de-DE"}""");

        assertThat(client()).isEqualTo(new Client("US", "tablet", "iOS", null, "834x1194", "de-DE", false, null, null));
    }

    @Test
    @Tag("W1")
    void takesAServersAddressForNoVisitors() {
        sendFromNoBrowser("""
                {"library":{"name":"@segment/analytics-node"},"device":{"type":"android","model":"Pixel 8"},"locale":"de-DE"}""");

        assertThat(client()).isEqualTo(new Client(null, "mobile", "Android", null, null, "de-DE", false, null, null));
    }

    private void sendFromNoBrowser(String context) {
        authorized()
                .header("User-Agent", "Sent/1.0")
                .header("X-Forwarded-For", "8.8.8.8")
                .body("{\"batch\":[{\"type\":\"screen\",\"name\":\"Cart\",\"anonymousId\":\"v\",\"context\":" + context
                        + "}]}")
                .post("/v1/batch")
                .then()
                .statusCode(200);
    }

    private Client client() {
        return published(1).getFirst().client();
    }
}
