package io.sojourn.e2e.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.recordings.RecordedPages;
import io.sojourn.e2e.recordings.SentRecording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One page that stays open for two sessions of its visitor, each shown to somebody else. */
@Tag("P11")
@Tag("G2")
class SharedStretchTest {
    private static final String PAGE = "https://shop.example/";
    /** What the page's fields, answered by the link, say of all parts of all recordings. */
    private static final String PARTS = """
            async (link) => {
              const list = await (await fetch(`${link}/api/playback`)).json();
              const parts = list.recordings.flatMap(({ id, chunks }) =>
                chunks.map(({ sequence }) => `${link}/api/playback/recordings/${id}/chunks/${sequence}`));
              const answers = await Promise.all(parts.map(async (part) => (await fetch(part)).text()));
              return answers.join('\\n');
            }""";

    private static Chromium chromium;
    private static Api api;
    private static SentRecording recording;

    @BeforeAll
    static void send() {
        api = new Api();
        chromium = new Chromium();
        recording = new SentRecording(
                api, "twice", System.currentTimeMillis() - Duration.ofHours(3).toMillis());
        recording.view(at(0), PAGE + "first", "First").view(at(minutes(40)), PAGE + "second", "Second");
        try (RecordedPages pages = new RecordedPages(chromium)) {
            chunk(0, RecordedPages.picture(at(0), PAGE, pages.tree("<h1>Shop</h1>" + RecordedPages.LINES)));
        }
        chunk(1, List.of(pressed(5_000), line(6_000, 1, "Words of the first")));
        // A recording belongs to a session until 30 minutes after its last event, and from a minute before its first.
        chunk(
                2,
                List.of(
                        pressed(minutes(30) - 1_000),
                        pressed(minutes(30) + 1_000),
                        line(minutes(30) + 2_000, 2, "Words of none")));
        chunk(3, List.of(pressed(minutes(39) - 2_000), pressed(minutes(39) + 1_000)));
        chunk(4, List.of(pressed(minutes(40) + 1_000), line(minutes(40) + 2_000, 3, "Words of the second")));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @DisplayName("A link shows the page as it was when the session began, and nothing of what was done before")
    void showsNothingOfBefore() {
        try (BrowserContext stranger = chromium.newVisitor()) {
            Watcher watcher = Watcher.by(stranger.newPage(), api.share(session("second")));
            watcher.sees("Shop");
            assertThat(Integer.parseInt(watcher.line().getAttribute("max")))
                    .isBetween(minutes(1) + 1_000, minutes(1) + 3_000);
            watcher.line().press("Home");
            watcher.sees("Words of none");
            watcher.sees("Words of the first");
            watcher.doesNotSee("Words of the second");
            watcher.line().press("End");
            watcher.sees("Words of the second");

            String parts = parts(watcher);
            assertThat(parts).contains(time(minutes(39) + 1_000), time(minutes(40) + 1_000));
            for (int before :
                    new int[] {0, 5_000, 6_000, minutes(30) - 1_000, minutes(30) + 1_000, minutes(39) - 2_000}) {
                assertThat(parts).doesNotContain(time(before));
            }
        }
    }

    @Test
    @DisplayName("A link shows nothing of what was done after the session")
    void showsNothingOfAfter() {
        try (BrowserContext stranger = chromium.newVisitor()) {
            Watcher watcher = Watcher.by(stranger.newPage(), api.share(session("first")));
            watcher.sees("Shop");
            watcher.line().press("End");
            watcher.sees("Words of the first");
            watcher.doesNotSee("Words of none");

            String parts = parts(watcher);
            assertThat(parts).contains(time(0), time(5_000), time(minutes(30) - 1_000));
            assertThat(parts).doesNotContain(time(minutes(30) + 1_000), "Words of none", "Words of the second");
        }
    }

    private static String parts(Watcher watcher) {
        String link = watcher.page().url().replaceAll("[?#].*", "");
        return (String) watcher.page().evaluate(PARTS, link);
    }

    /** The id of the session that a page view began, when all of the recording is there. */
    private static String session(String view) {
        return Awaitility.await("two sessions with their recording")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.sessionsOf(recording.user()).stream()
                                .filter(session -> String.valueOf(session.get("landingPage"))
                                        .endsWith(view))
                                .map(session -> String.valueOf(session.get("id")))
                                .filter(session -> chunks(session) == (view.equals("first") ? 3 : 5))
                                .findFirst()
                                .orElse(""),
                        session -> !session.isEmpty());
    }

    private static int chunks(String session) {
        return api.get("/sessions/" + session + "/playback")
                .getList("recordings.chunks.flatten()")
                .size();
    }

    private static void chunk(int sequence, List<Map<String, Object>> events) {
        recording.chunk(sequence, events).statusCode(200);
    }

    private static Map<String, Object> pressed(int after) {
        return RecordedPages.pressed(at(after));
    }

    private static Map<String, Object> line(int after, int number, String words) {
        return RecordedPages.line(at(after), number, words);
    }

    private static int minutes(int count) {
        return Math.toIntExact(Duration.ofMinutes(count).toMillis());
    }

    private static long at(int after) {
        return recording.at() + after;
    }

    private static String time(int after) {
        return "\"timestamp\":" + at(after);
    }
}
