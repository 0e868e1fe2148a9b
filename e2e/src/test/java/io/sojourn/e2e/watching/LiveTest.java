package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.recordings.RecordedPages;
import io.sojourn.e2e.recordings.SentRecording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Visits are watched while they go on. */
@Tag("P15")
class LiveTest {
    /** Behind what happens, in seconds: what is further behind is caught up with. */
    private static final int FURTHEST = 20;
    /** Longer than the service waits before it puts parts together. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    private final Api api = new Api();

    @Test
    @Tag("P19")
    @DisplayName("Following goes on while parts of the recording are put together, and begins on what was put together")
    void followsOnPartsThatArePutTogether() {
        long begin = System.currentTimeMillis() - Duration.ofMinutes(2).toMillis();
        SentRecording recording = new SentRecording(api, "live", begin).view(begin, "https://shop.example/", "Shop");
        try (RecordedPages pages = new RecordedPages(CHROMIUM);
                GoingOn visit = new GoingOn(recording, pages)) {
            String session = recording.awaitSession(3);
            Watcher watcher = Watcher.of(CHROMIUM, api, session);
            watcher.sees("Shop before");
            watcher.button("Live").click();
            watcher.sees("Part " + visit.sent());
            awaitSegments(session, GoingOn.LAST_OF_SECOND_PICTURE);
            watcher.sees("Part " + visit.sent());
            watcher.line().press("Home");
            watcher.sees("Shop before");
            assertThat(watcher.button("Live")).hasAttribute("aria-pressed", "false");
            watcher.press("l");
            watcher.sees("Part " + visit.sent());
            assertThat(secondsBehind(watcher)).isBetween(1, FURTHEST);
            watcher.close();

            Watcher late = Watcher.of(CHROMIUM, api, session);
            late.sees("Shop before");
            late.button("Live").click();
            late.sees("Part " + visit.sent());
            late.close();
        }
    }

    private void awaitSegments(String session, int sequence) {
        Awaitility.await("parts are put together")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> api.get("/sessions/" + session + "/playback")
                                .<Integer>getList("recordings.segments.flatten().lastSequence"),
                        last -> last.contains(sequence));
    }

    private static Locator delay(Watcher watcher) {
        return watcher.page().getByTestId("replay-delay");
    }

    private static int secondsBehind(Watcher watcher) {
        assertThat(delay(watcher)).hasText(Pattern.compile("\\d+ s behind"));
        return Integer.parseInt(delay(watcher).innerText().replaceAll("\\D", ""));
    }

    /** A visit with a line every two seconds; pictures of the page are the first part, the third, and one while it goes on. */
    private static final class GoingOn implements AutoCloseable {
        private static final int LAST_OF_SECOND_PICTURE = 7;
        private static final String PAGE = "https://shop.example/";
        private static final int EVERY_SECONDS = 2;

        private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
        private final AtomicInteger sent = new AtomicInteger();
        private final SentRecording recording;
        private final Object later;

        GoingOn(SentRecording recording, RecordedPages pages) {
            this.recording = recording;
            String lines = IntStream.rangeClosed(3, LAST_OF_SECOND_PICTURE)
                    .mapToObj(number -> "<b>Part " + number + "</b>")
                    .collect(Collectors.joining());
            later = pages.tree(RecordedPages.LINES.replace("></p>", ">" + lines + "</p>"));
            send(picture(recording.at(), pages.tree("<h1>Shop before</h1>")));
            send(List.of(RecordedPages.pointer(recording.at() + 60_000)));
            send(picture(System.currentTimeMillis(), pages.tree("<h1>Shop now</h1>" + RecordedPages.LINES)));
            pace.scheduleAtFixedRate(this::goOn, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }

        /** The number of the line that was sent last. */
        int sent() {
            int last = Math.max(3, sent.get() - 1);
            return last == LAST_OF_SECOND_PICTURE + 1 ? LAST_OF_SECOND_PICTURE : last;
        }

        @Override
        public void close() {
            pace.shutdownNow();
        }

        private void goOn() {
            int number = sent.get();
            long now = System.currentTimeMillis();
            send(
                    number == LAST_OF_SECOND_PICTURE + 1
                            ? picture(now, later)
                            : List.of(
                                    RecordedPages.line(now, number, "Part " + number), RecordedPages.pointer(now + 1)));
        }

        private void send(List<Map<String, Object>> events) {
            long at = ((Number) events.getFirst().get("timestamp")).longValue();
            recording.chunk(sent.get(), events, at, at).statusCode(200);
            sent.incrementAndGet();
        }

        private static List<Map<String, Object>> picture(long at, Object tree) {
            List<Map<String, Object>> events = new ArrayList<>(RecordedPages.picture(at, PAGE, tree));
            events.add(RecordedPages.pointer(at + 2));
            return events;
        }
    }
}
