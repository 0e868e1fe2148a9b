package io.sojourn.local.demo.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Device;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks journeys in headless browsers, two at a time, each visitor in a browser profile of its own. */
public final class JourneyRunner {

    private static final int BROWSERS = 2;
    private static final double PATIENCE_MS = 8_000;

    private final Path chromium;
    private final Function<Site, String> addresses;
    private final String collector;
    private final Consumer<Walk> afterEach;

    /**
     * A runner.
     *
     * @param collector where the sites' recorder sends to
     * @param afterEach hears of each journey as it ends, from several threads
     */
    public JourneyRunner(Path chromium, Function<Site, String> addresses, String collector, Consumer<Walk> afterEach) {
        this.chromium = chromium;
        this.addresses = addresses;
        this.collector = collector;
        this.afterEach = afterEach;
    }

    /** All journeys of the demo; each day has newcomers of its own. */
    public static List<Journey> journeys(LocalDate day) {
        List<Journey> product = ProductJourneys.all();
        List<Journey> website = WebsiteJourneys.all(new SplittableRandom(day.toEpochDay()));
        List<Journey> all = new ArrayList<>();
        for (int i = 0; i < Math.max(product.size(), website.size()); i++) {
            if (i < website.size()) {
                all.add(website.get(i));
            }
            if (i < product.size()) {
                all.add(product.get(i));
            }
        }
        return all;
    }

    /** Walks them all and answers how each went. */
    public List<Walk> run(List<Journey> journeys) {
        Queue<Journey> queue = new ConcurrentLinkedQueue<>(journeys);
        List<Walk> walks = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(BROWSERS)) {
            List<Future<List<Walk>>> running = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                running.add(threads.submit(() -> walkAll(queue)));
            }
            for (Future<List<Walk>> each : running) {
                walks.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The browser for the demo visits could not be used.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo visits were interrupted.", e);
        }
        return walks;
    }

    private List<Walk> walkAll(Queue<Journey> queue) {
        List<Walk> walks = new ArrayList<>();
        try (Chromium browser = Chromium.start(chromium)) {
            for (Journey next = queue.poll(); next != null; next = queue.poll()) {
                Walk walk = walk(browser.browser(), next);
                afterEach.accept(walk);
                walks.add(walk);
            }
        }
        return walks;
    }

    private Walk walk(Browser browser, Journey journey) {
        Instant start = Instant.now();
        String problem = "";
        Deliveries deliveries = new Deliveries(collector);
        try (BrowserContext profile = browser.newContext(profile(journey))) {
            profile.setDefaultTimeout(PATIENCE_MS);
            profile.onResponse(deliveries::note);
            Page page = profile.newPage();
            SplittableRandom pace = new SplittableRandom(journey.title().hashCode());
            Visitor visitor =
                    new Visitor(page, addresses, pace, journey.device().touch());
            journey.steps().walk(visitor, new PlanwiseApp(visitor));
            visitor.leave();
        } catch (PlaywrightException e) {
            problem = String.valueOf(e.getMessage())
                    .lines()
                    .limit(3)
                    .reduce("", (a, b) -> a + " " + b)
                    .strip();
        }
        return new Walk(
                journey, Duration.between(start, Instant.now()), problem.isEmpty() ? deliveries.problem() : problem);
    }

    private static Browser.NewContextOptions profile(Journey journey) {
        Device device = journey.device();
        return new Browser.NewContextOptions()
                .setUserAgent(device.userAgent())
                .setViewportSize(device.width(), device.height())
                .setScreenSize(device.width(), device.height())
                .setIsMobile(device.touch())
                .setHasTouch(device.touch())
                .setLocale(journey.person().locale())
                .setTimezoneId(journey.person().timezone());
    }
}
