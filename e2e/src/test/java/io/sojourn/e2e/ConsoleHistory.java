package io.sojourn.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Visits of some hours ago that a run of the tests can tell from all others: a customer came from the marketing site, bought, and bought again
 * on a second browser; then a colleague bought on the customer's first browser.
 *
 * @param run what all names end with
 */
record ConsoleHistory(String run) {
    static final int SESSIONS = 3;
    static final int USERS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    String customer() {
        return "customer-" + run;
    }

    String colleague() {
        return "colleague-" + run;
    }

    String firstBrowser() {
        return "first-" + run;
    }

    String secondBrowser() {
        return "second-" + run;
    }

    /** The custom event that all visits have. */
    String purchase() {
        return "Bought " + run;
    }

    String content() {
        return "First steps " + run;
    }

    String failure() {
        return "Card lost " + run;
    }

    String pricing() {
        return "/pricing-" + run;
    }

    String cart() {
        return "/cart-" + run;
    }

    /** Sends the visits and returns when their sessions are over for certain. */
    void send(Api api) {
        Instant first = Instant.now().minus(Duration.ofHours(5));
        Visit anonymous = new Visit(firstBrowser(), null, first);
        Api.collect(api.writeKey("marketing"), List.of(anonymous.page(0, "https://www.shop.example" + pricing())));
        Visit bought = new Visit(firstBrowser(), customer(), first.plus(Duration.ofMinutes(2)));
        Visit again = new Visit(secondBrowser(), customer(), first.plus(Duration.ofHours(2)));
        Visit shared = new Visit(firstBrowser(), colleague(), first.plus(Duration.ofHours(3)));
        List<Map<String, Object>> events = new ArrayList<>(bought.purchase(this));
        events.add(bought.track(20, "$content", Map.of("contentType", "tour", "contentName", content())));
        events.add(bought.track(30, "$error", Map.of("message", failure())));
        events.addAll(again.purchase(this));
        events.addAll(shared.purchase(this));
        Api.collect(api.writeKey("product"), events);
        awaitClosed(api);
    }

    private void awaitClosed(Api api) {
        Awaitility.await("the visits are over")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> api.get("/sessions?state=closed&tag={tag}", "event:" + purchase())
                                .getList("items")
                                .size()
                        == SESSIONS);
    }

    /** What somebody, perhaps not known, did on a browser from a time on. */
    private record Visit(String browser, @Nullable String user, Instant from) {
        List<Map<String, Object>> purchase(ConsoleHistory history) {
            return List.of(
                    page(0, "https://app.shop.example" + history.cart()),
                    track(10, history.purchase(), Map.of("plan", "team")));
        }

        Map<String, Object> page(int seconds, String url) {
            return event(seconds, Map.of("type", "page", "properties", Map.of("url", url, "title", "Shop")));
        }

        Map<String, Object> track(int seconds, String name, Map<String, Object> properties) {
            return event(seconds, Map.of("type", "track", "event", name, "properties", properties));
        }

        private Map<String, Object> event(int seconds, Map<String, Object> what) {
            Map<String, Object> event = new HashMap<>(what);
            event.put("anonymousId", browser);
            event.put("timestamp", from.plusSeconds(seconds).toString());
            event.put("context", Map.of("userAgent", AGENT));
            if (user != null) {
                event.put("userId", user);
            }
            return event;
        }
    }
}
