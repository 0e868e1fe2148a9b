package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A session of 100,000 events, ten a second, that came through the collect API. */
@Tag("P7")
class LongTranscriptTest {
    private static final int EVENTS = 100_000;
    private static final int BATCH = 2_000;
    private static final int EVERY_MS = 100;
    /** As many as the API gives at once. */
    private static final int PAGE = 2_000;
    /** A usual session is kept in the page as a whole; of this one, not more than of that. */
    private static final int MOST_TILES = 150;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Chromium chromium;
    private static Api api;
    private static String session;

    @BeforeAll
    static void send() {
        api = new Api();
        chromium = new Chromium();
        String user = "tireless-" + UUID.randomUUID();
        Instant begin = Instant.now().minus(Duration.ofHours(4));
        IntStream.range(0, EVENTS / BATCH).forEach(batch -> send(batch(user, begin, batch * BATCH)));
        session = Awaitility.await("a session with all events")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> api.sessionsOf(user), LongTranscriptTest::isWhole)
                .getFirst()
                .get("id")
                .toString();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @DisplayName("The API gives 2,000 events at once, and not more")
    void comesInLargePages() {
        List<Map<String, Object>> first =
                api.get("/sessions/{id}/events?limit=" + PAGE, session).getList("items");

        assertThat(first).hasSize(PAGE);
        assertThat(first.getLast()).containsEntry("name", step(PAGE - 1));
        api.authorized()
                .get("/api/v1/systems/" + api.systemId() + "/sessions/" + session + "/events?limit=" + (PAGE + 1))
                .then()
                .statusCode(400);
    }

    @Test
    @Tag("P6")
    @DisplayName("Of 100,000 events the page keeps those near to the view, and goes to any of them at once")
    void keepsFewTilesAndGoesAnywhere() {
        Watcher watcher = Watcher.of(chromium, api, session);
        Locator list = watcher.page().locator(".sj-transcript__list");
        Locator tiles = watcher.page().getByTestId("transcript-tile");
        assertThat(watcher.page().getByTestId("transcript-counts")).hasText("1 page view, 99,999 actions", patiently());
        assertThat(watcher.page().locator(".sj-transcript__reading"))
                .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout((double) PATIENCE.toMillis()));
        assertThat(tiles.first())
                .hasAttribute(
                        "aria-setsize",
                        String.valueOf(EVENTS),
                        new LocatorAssertions.HasAttributeOptions().setTimeout((double) PATIENCE.toMillis()));
        assertThat(tiles.count()).isLessThan(MOST_TILES);

        list.evaluate("list => list.scrollTop = list.scrollHeight / 2");
        assertThat(tile(watcher, EVENTS / 2)).isAttached();
        assertThat(tiles.count()).isLessThan(MOST_TILES);

        list.evaluate("list => list.scrollTop = list.scrollHeight");
        assertThat(tile(watcher, EVENTS - 1)).isVisible();
        tile(watcher, EVENTS - 1).getByRole(AriaRole.BUTTON).first().click();
        assertThat(watcher.line()).hasValue(String.valueOf((EVENTS - 1) * EVERY_MS));

        watcher.press("Home");
        assertThat(tile(watcher, 0)).isVisible();
        watcher.seek(50_000L * EVERY_MS);
        assertThat(tile(watcher, 50_000)).hasAttribute("aria-current", "step");
        assertThat(tile(watcher, 50_000)).isInViewport();
        assertThat(tiles.count()).isLessThan(MOST_TILES);
        watcher.close();
    }

    private static Locator tile(Watcher watcher, int index) {
        return watcher.page().locator("[data-testid=transcript-tile][data-index='%d']".formatted(index));
    }

    private static boolean isWhole(List<Map<String, Object>> sessions) {
        return sessions.size() == 1 && sessions.getFirst().get("eventCount").equals(EVENTS);
    }

    private static String step(int number) {
        return "Step " + number;
    }

    private static List<Map<String, Object>> batch(String user, Instant begin, int first) {
        return IntStream.range(first, first + BATCH)
                .mapToObj(number -> event(user, begin, number))
                .toList();
    }

    private static Map<String, Object> event(String user, Instant begin, int number) {
        String at = begin.plusMillis((long) number * EVERY_MS).toString();
        return number == 0
                ? Map.of("type", "page", "name", "Work", "userId", user, "anonymousId", user, "timestamp", at)
                : Map.of("type", "track", "event", step(number), "userId", user, "anonymousId", user, "timestamp", at);
    }

    /** As SDKs do: what is too much at a time comes again a little later. */
    private static void send(List<Map<String, Object>> batch) {
        Awaitility.await("a batch is taken")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> status(batch) == 200);
    }

    private static int status(List<Map<String, Object>> batch) {
        int status = given().baseUri(PlatformUnderTest.running().gateway())
                .auth()
                .preemptive()
                .basic(api.writeKey("product"), "")
                .contentType("application/json")
                .body(Map.of("batch", batch))
                .post("/v1/batch")
                .statusCode();
        assertThat(status).isIn(200, 429);
        return status;
    }

    private static LocatorAssertions.HasTextOptions patiently() {
        return new LocatorAssertions.HasTextOptions().setTimeout((double) PATIENCE.toMillis());
    }
}
