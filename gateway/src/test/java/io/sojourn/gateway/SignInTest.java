package io.sojourn.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.contracts.catalog.CatalogMessage.Settings;
import io.sojourn.testing.KafkaTestResource;
import io.sojourn.testing.TestCallers;
import jakarta.inject.Inject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in with the real Keycloak and the realm that the platform ships. */
@QuarkusTest
@Tag("G1")
@WithTestResource(value = KafkaTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = TestCallers.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = Surroundings.class, scope = TestResourceScope.MATCHING_RESOURCES)
@WithTestResource(value = KeycloakTestResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
class SignInTest {
    private static final String SESSION_COOKIE = "q_session";

    @Inject
    Catalog catalog;

    private final Browser browser = new Browser();

    @BeforeEach
    void shopWithMembers() {
        Settings settings = new Settings(1, 1, 1, 1, null, null);
        catalog.put("system/shop", CatalogMessage.of(new CatalogMessage.System("shop", "Shop", "", settings)));
        catalog.put("member/shop/ada", CatalogMessage.of(new Member("shop", "ada", "admin")));
    }

    @Test
    void signsInByFormAndReturnsToThePageThatWasAskedFor() {
        HttpResponse<String> form = browser.open(gateway("/login?return=/docs"));
        HttpResponse<String> page = browser.signIn(form, "ada", "sojourn-ada");

        assertThat(page.uri()).isEqualTo(URI.create(gateway("/docs")));
        HttpResponse<String> me = browser.openOnly(gateway("/api/v1/me"));
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains(
                        "\"principal\":\"ada\"", "\"name\":\"Ada Admin\"", "\"role\":\"admin\"", "\"operator\":false");
    }

    @Test
    void keepsTheSessionInAnEncryptedHttpOnlySameSiteCookie() {
        HttpResponse<String> form = browser.open(gateway("/login"));
        browser.signIn(form, "ada", "sojourn-ada");

        assertThat(sessionCookies()).isNotEmpty().allMatch(HttpCookie::isHttpOnly);
        assertThat(isEncryptedToken(cookieValue())).isTrue();
    }

    @Test
    void usesAProofKeyAndASameSiteStateCookie() {
        HttpResponse<String> redirect = browser.openOnly(gateway("/login"));

        assertThat(redirect.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge_method=S256", "nonce=", "response_type=code");
        assertThat(redirect.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void leadsToTheNameThatTheProviderKnows() {
        String otherName = Surroundings.publicUrl().replace("localhost", "127.0.0.1");

        HttpResponse<String> answer = browser.openOnly(otherName + "/login?return=/docs");

        assertThat(answer.headers().firstValue("Location")).contains(gateway("/login?return=/docs"));
    }

    @Test
    void tellsTheOperatorFromTheRealmRole() {
        signIn("olivia");

        assertThat(browser.openOnly(gateway("/api/v1/me")).body()).contains("\"operator\":true", "\"systems\":[]");
    }

    @Test
    void staysSignedInWhenTheTokenExpires() {
        signIn("ada");
        String first = cookieValue();

        await().untilAsserted(() -> {
            assertThat(browser.openOnly(gateway("/api/v1/me")).statusCode()).isEqualTo(200);
            assertThat(cookieValue()).isNotEqualTo(first);
        });
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        signIn("ada");

        HttpResponse<String> start = browser.follow(signOut("same-origin"));

        assertThat(start.uri())
                .hasPath("/")
                .hasAuthority(URI.create(gateway("/")).getAuthority());
        assertThat(start.uri().getQuery()).isNull();
        assertThat(browser.redirects()).anyMatch(url -> url.contains("/protocol/openid-connect/logout"));
        assertThat(browser.cookies())
                .noneMatch(cookie -> cookie.getName().contains("post_logout") && cookie.getMaxAge() != 0);
        assertThat(browser.openOnly(gateway("/api/v1/me")).statusCode()).isEqualTo(401);
        assertThat(browser.open(gateway("/login")).body()).contains("password");
    }

    @Test
    void signsOutWithoutASession() {
        HttpResponse<String> answer = signOut("none");

        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    void foreignPagesSignNobodyOut() {
        signIn("ada");

        assertThat(signOut("cross-site").statusCode()).isEqualTo(403);
        assertThat(signOut("same-site").statusCode()).isEqualTo(403);
        assertThat(browser.openOnly(gateway("/logout")).body())
                .contains("urn:sojourn:problem:foreign-origin", "traceId");
        assertThat(browser.send(logout().header("Sec-Fetch-Site", "same-origin").header("Sec-Fetch-Dest", "image"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.openOnly(gateway("/api/v1/me")).statusCode()).isEqualTo(200);
    }

    @Test
    void browsersWithoutFetchHeadersSignOutByTheReferrer() {
        assertThat(browser.send(logout().header("Referer", gateway("/shop/sessions")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.send(logout().header("Referer", Surroundings.publicUrl() + ".evil.example/"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void neverReturnsToAnotherSite() {
        HttpResponse<String> form = browser.open(gateway("/login?return=//evil.example"));
        HttpResponse<String> page = browser.signIn(form, "ada", "sojourn-ada");

        assertThat(page.uri()).isEqualTo(URI.create(gateway("/")));
    }

    @Test
    void showsAPageWhenACallbackBelongsToNoSignIn() {
        HttpResponse<String> page = browser.openOnly(gateway("/callback?code=guessed&state=guessed"));

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).contains("Sign-in was not completed");
    }

    @Test
    void acceptsChangesByCookieOnlyFromItsOwnPages() {
        signIn("ada");

        assertThat(post("https://evil.example").statusCode()).isEqualTo(403);
        assertThat(post("null").statusCode()).isEqualTo(403);
        assertThat(browser.send(change()).statusCode()).isEqualTo(403);
        assertThat(post(Surroundings.publicUrl()).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotShowTheCookieToTheServices() {
        signIn("ada");

        HttpResponse<String> seen = browser.openOnly(gateway("/api/v1/systems/shop/sessions"));

        assertThat(seen.body()).contains("\"service\":\"session\"").doesNotContain("q_session", "\"cookie\"");
    }

    @Test
    void machinesSignInWithClientCredentials() {
        String token = machineToken();

        HttpResponse<String> me = browser.send(
                HttpRequest.newBuilder(URI.create(gateway("/api/v1/me"))).header("Authorization", "Bearer " + token));

        assertThat(me.body()).contains("\"principal\":\"service-account-sojourn-machine\"", "\"operator\":true");
    }

    @Test
    void isReadyWhenTheProviderIsKnown() {
        await().untilAsserted(() -> assertThat(browser.openOnly(Surroundings.managementUrl() + "/health/ready")
                        .body())
                .contains("\"status\": \"UP\"", "sign-in", "catalog"));
    }

    /** A value too long for one cookie is spread over several. */
    private List<HttpCookie> sessionCookies() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(SESSION_COOKIE))
                .sorted(Comparator.comparing(HttpCookie::getName))
                .toList();
    }

    private String cookieValue() {
        return sessionCookies().stream().map(HttpCookie::getValue).collect(Collectors.joining());
    }

    private String machineToken() {
        String fields = "grant_type=client_credentials&client_id=sojourn-machine&client_secret="
                + KeycloakTestResource.MACHINE_SECRET;
        URI endpoint =
                URI.create(System.getProperty(KeycloakTestResource.ISSUER_PROPERTY) + "/protocol/openid-connect/token");
        HttpResponse<String> answer = new Browser()
                .send(HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields)));
        return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private void signIn(String user) {
        browser.signIn(browser.open(gateway("/login")), user, "sojourn-" + user);
    }

    private HttpResponse<String> signOut(String site) {
        return browser.send(logout().header("Sec-Fetch-Site", site).header("Sec-Fetch-Dest", "document"));
    }

    private static HttpRequest.Builder logout() {
        return HttpRequest.newBuilder(URI.create(gateway("/logout")));
    }

    private HttpResponse<String> post(String origin) {
        return browser.send(change().header("Origin", origin));
    }

    private static HttpRequest.Builder change() {
        return HttpRequest.newBuilder(URI.create(gateway("/api/v1/systems/shop/sources")))
                .POST(BodyPublishers.ofString("{}"));
    }

    /** A compact JWE has five parts; its header names an encryption, and no token can be read from it. */
    private static boolean isEncryptedToken(String value) {
        byte[] header = Base64.getUrlDecoder().decode(value.split("\\.")[0]);
        return value.split("\\.").length == 5 && new String(header, StandardCharsets.UTF_8).contains("\"enc\"");
    }

    private static String gateway(String path) {
        return Surroundings.publicUrl() + path;
    }
}
