package io.sojourn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sojourn.local.demo.SiteClient.Reply;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSitesTest {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)");
    private static DemoSites sites;
    private static SiteClient client;

    @BeforeAll
    static void start() {
        sites = DemoSites.start(settings(0));
        client = new SiteClient(sites.port());
    }

    @AfterAll
    static void stop() {
        sites.close();
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    @Tag("X5")
    void servesEachSiteByItsHostWithItsOwnWriteKey(Site site) {
        Reply reply = client.get(site, "/");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(reply.body())
                .contains("<script async src=\"http://gateway.test/sojourn.js\" data-write-key=\"key-" + site.key()
                        + "\">")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @EnumSource(Site.class)
    void everythingAPageRefersToOnItsOwnSiteExists(Site site) {
        Set<String> seen = new HashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String path = open.pop();
            Reply reply = client.get(site, path);
            assertThat(reply.status()).as(site + " " + path).isEqualTo(200);
            Matcher references =
                    REFERENCE.matcher(reply.header("Content-Type").startsWith("text/html") ? reply.body() : "");
            while (references.find()) {
                if (seen.add(references.group(1))) {
                    open.push(references.group(1));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../app/app.js",
                "/%2e%2e/app/app.js",
                "/..%2fapp%2fapp.js",
                "/blog/../../app/app.js",
                "//etc/passwd",
                "/..%5c..%5capp%5capp.js",
                "/parts/head",
                "/parts/head.html"
            })
    void refusesPathsThatLeaveTheSite(String path) {
        assertThat(client.get(Site.WWW, path).status()).isEqualTo(404);
    }

    @Test
    void listsTheSitesWhenTheHostIsUnknown() {
        Reply reply = client.send("GET", "127.0.0.1", "/", "");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains(sites.address(Site.WWW), sites.address(Site.APP), sites.address(Site.DOCS));
    }

    @Test
    void answersHeadWithTheLengthButWithoutTheBody() {
        Reply reply = client.send("HEAD", Site.DOCS.host(), "/api", "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Length"))
                .isEqualTo(String.valueOf(client.get(Site.DOCS, "/api").body().length()));
        assertThat(reply.body()).isEmpty();
    }

    @Test
    void sendsAnUnchangedFileOnlyOnce() {
        String tag = client.get(Site.WWW, "/www.css").header("ETag");

        Reply again = client.send("GET", Site.WWW.host(), "/www.css", "If-None-Match: " + tag + "\r\n");

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(client.get(Site.WWW, "/fonts/inter.woff2").header("Cache-Control"))
                .contains("max-age");
    }

    @Test
    void answersItsOwnPageForWhatItDoesNotHave() {
        assertThat(client.get(Site.WWW, "/nowhere")).satisfies(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.body()).contains("This card is not on the board", "data-write-key=\"key-www\"");
        });
        assertThat(client.get(Site.APP, "/nowhere").status()).isEqualTo(404);
        assertThat(client.get(Site.APP, "/projects/prj-1").status()).isEqualTo(200);
    }

    @Test
    void saysWhatToDoWhenThePortIsTaken() {
        assertThatThrownBy(() -> DemoSites.start(settings(sites.port())))
                .hasMessageContaining(String.valueOf(sites.port()))
                .hasMessageContaining("SOJOURN_PORT_DEMO");
    }

    @Test
    void refusesSettingsWithoutAWriteKeyForEachSite() {
        Map<String, String> environment = Map.of("SOJOURN_DEMO_KEYS", "www=a,app=b");

        assertThatThrownBy(() -> DemoSettings.from(environment)).hasMessageContaining("no write key for docs");
    }

    private static DemoSettings settings(int port) {
        return DemoSettings.from(Map.of(
                "SOJOURN_PORT_DEMO", String.valueOf(port),
                "SOJOURN_PUBLIC_URL", "http://gateway.test/",
                "SOJOURN_DEMO_KEYS", "www=key-www,app=key-app,docs=key-docs"));
    }
}
