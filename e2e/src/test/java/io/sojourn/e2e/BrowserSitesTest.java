package io.sojourn.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.sojourn.bench.browser.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sites that are not the demo's, seen in Chromium. */
class BrowserSitesTest {
    private static final Path SDK =
            Path.of(System.getProperty("sojourn.home"), "e2e/sdk/node_modules/@segment/analytics-next/dist/umd");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String STUDIO = "www.studio.localhost";
    private static final String PARTNER = "app.partner.localhost";

    private static Chromium chromium;
    private static Sites sites;
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();

    @BeforeAll
    static void open() throws IOException {
        chromium = new Chromium();
        sites = new Sites(SDK);
    }

    @AfterAll
    static void close() {
        chromium.close();
        sites.close();
    }

    @Test
    @Tag("X5")
    void callsOfSegmentsOwnBrowserSdkAreInASession() {
        String user = "browser-" + UUID.randomUUID();
        sites.show(STUDIO, """
                <script src="/files/index.js"></script>
                <script>
                  window.analytics = AnalyticsNext.AnalyticsBrowser.load({ writeKey: '%s', cdnURL: '%s' });
                </script>""".formatted(source("Studio", "marketing", STUDIO), platform.gateway()));

        try (Page page = chromium.newVisitor().newPage()) {
            page.navigate(sites.origin(STUDIO) + "/pricing?plan=team");
            page.evaluate("analytics.page('Pricing').then(() => undefined)");
            page.evaluate("user => analytics.identify(user, { plan: 'team' }).then(() => undefined)", user);
            page.evaluate("analytics.track('Plan Chosen', { plan: 'team' }).then(() => undefined)");
            Map<String, Object> session = api.awaitSession(user, 3);

            List<Map<String, Object>> events = api.eventsOf(session.get("id"));
            assertThat(events).extracting("kind").containsExactly("page", "identify", "track");
            assertThat(events).extracting("name").contains("Pricing", "Plan Chosen");
            assertThat(events.getFirst().get("url")).isEqualTo(sites.origin(STUDIO) + "/pricing?plan=team");
        }
    }

    @Test
    @Tag("X7")
    void aVisitorWhoFollowsALinkToAnotherRegistrableDomainIsOnePersonInOneSession() {
        String user = "linked-" + UUID.randomUUID();
        String marketing = source("Studio's site", "marketing", "*.studio.localhost");
        String product = source("Partner's application", "product", "*.partner.localhost");
        sites.show(STUDIO, script(marketing) + "<a href='" + sites.origin(PARTNER) + "/start?from=studio'>Start</a>");
        sites.show(PARTNER, script(product) + "<h1>Welcome</h1>");
        awaitLinked(marketing, "*.partner.localhost");

        try (Page page = chromium.newVisitor().newPage()) {
            page.navigate(sites.origin(STUDIO) + "/");
            page.waitForFunction("() => window.sojournLinks");
            page.click("a");
            page.waitForURL(sites.origin(PARTNER) + "/start?from=studio");
            page.evaluate("user => sojourn.identify(user)", user);
            Map<String, Object> session = api.awaitSession(user, 4);

            List<Map<String, Object>> events = api.eventsOf(session.get("id"));
            assertThat(events).extracting("kind").containsExactly("page", "click", "page", "identify");
            assertThat(events).extracting("sourceType").containsExactly("marketing", "marketing", "product", "product");
            assertThat(events.toString()).doesNotContain("sj=");
            assertThat(anonymousIds(session)).hasSize(1);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> anonymousIds(Map<String, Object> session) {
        return (List<String>) ((Map<String, Object>) session.get("person")).get("anonymousIds");
    }

    private String script(String writeKey) {
        return "<script async src='%s/sojourn.js' data-write-key='%s'></script>"
                .formatted(platform.gateway(), writeKey);
    }

    /** The write key of a new source that takes what pages of the host send. */
    private String source(String name, String type, String host) {
        String writeKey = api.authorized()
                .contentType("application/json")
                .body(Map.of("name", name, "type", type, "allowedOrigins", List.of(sites.origin(host))))
                .post("/api/v1/systems/" + api.systemId() + "/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("writeKey");
        awaitLinked(writeKey, host);
        return writeKey;
    }

    /** Returns when pages with the write key are told that the host is one of the system's sites. */
    private void awaitLinked(String writeKey, String host) {
        Awaitility.await(host + " is linked")
                .atMost(PATIENCE)
                .until(() -> linkedHosts(writeKey), hosts -> hosts != null && hosts.contains(host));
    }

    private @Nullable List<String> linkedHosts(String writeKey) {
        return given().baseUri(platform.gateway())
                .get("/v1/projects/" + writeKey + "/settings")
                .jsonPath()
                .getList("sojourn.linkedHosts");
    }
}
