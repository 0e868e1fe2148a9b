package io.sojourn.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's page and files. */
@QuarkusTest
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = StubIssuer.class, scope = TestResourceScope.MATCHING_RESOURCES)
class ConsoleTest {
    @Test
    void servesOnePageForAllPathsOfTheConsole() {
        String page = open("/").asString();

        assertThat(page).contains("<title>Sojourn</title>");
        assertThat(open("/systems/shop/sessions/1").asString()).isEqualTo(page);
    }

    @Test
    void neverCachesThePageAndAlwaysItsFiles() {
        String page =
                open("/").then().header("Cache-Control", "no-cache").extract().asString();
        given().head("/").then().header("Cache-Control", "no-cache");
        String script = page.replaceAll("(?s).*src=\"(/assets/[^\"]+\\.js)\".*", "$1");

        given().get(script)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Type", containsString("javascript"))
                .header("Content-Encoding", "gzip");
        given().get("/assets/missing-12345678.js").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void letsNoForeignScriptRunAndNobodyFrameIt() {
        open("/")
                .then()
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin");
    }

    @Test
    @Tag("P1")
    void loadsNothingOfOtherSitesNotEvenTheirNames() {
        Response page = open("/");

        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline';")
                .contains("img-src 'self' data: blob:;")
                .contains("font-src 'self' data: blob:;")
                .contains("media-src 'self' data: blob:;")
                .doesNotContain("http:", "https:", "*");
        assertThat(page.header("X-DNS-Prefetch-Control")).isEqualTo("off");
    }

    @Test
    @Tag("P15")
    void saysByItsOwnClockWhenAnAnswerWasMade() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        String date = open("/").header("Date");

        assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
                .isBetween(before, Instant.now());
    }

    private static Response open(String path) {
        return given().accept("text/html,*/*").get(path);
    }
}
