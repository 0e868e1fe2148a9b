package io.sojourn.e2e.recordings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes badly of a recording is refused or marked, the rest plays, and the health panel says what is missing. */
@Tag("P17")
@Tag("G5")
class BadInputTest {
    private static final String PICTURE = "https://shop.example/lamp.png";
    private static final String PNG = "image/png";
    private static final byte[] LAMP = SentRecording.utf8("\u0089PNG\r\n\u001a\n and so on");
    private static final int FIFTY_MB = 50 << 20;

    private static Chromium chromium;
    private static RecordedPages pages;
    private static Spectator analyst;
    private static Api api;

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @BeforeAll
    static void open() {
        api = new Api();
        chromium = new Chromium();
        pages = new RecordedPages(chromium);
        String gateway = PlatformUnderTest.running().gateway();
        analyst = new Spectator(chromium.signedIn(gateway, "ada", api.password("ada")), Pattern.quote(gateway) + "/.*");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedOrMarkedAndTheRestPlays(Bad bad) {
        SentRecording recording = new SentRecording(api, "bad").view("https://shop.example/", "Shop");
        bad.sending.send(recording);
        recording
                .manifest(0, bad.entries(), Map.of("lastSequence", 2, "losses", List.of()))
                .statusCode(200);
        String session = recording.awaitSession(bad.chunks);

        assertThat(analyst.watch(platform.gateway() + "/systems/" + api.systemId() + "/sessions/" + session, bad.shown))
                .isEmpty();
        assertThat(panel()).containsText(bad.health, patiently());
        assertThat(analyst.replay().getByText("Part 2")).isVisible();
        assertThat(analyst.replay().getByText("Stranger").all()).isEmpty();
        assertThat(api.get("/sessions/" + session + "/playback").getList("recordings.to"))
                .allSatisfy(to -> assertThat(to.toString()).startsWith("20").isLessThan("2090"));
    }

    private static Locator panel() {
        return analyst.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Recording health"));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    }

    private static void send(SentRecording recording, int... sequences) {
        Arrays.stream(sequences)
                .forEach(sequence ->
                        recording.chunk(sequence, part(recording, sequence)).statusCode(200));
    }

    /** The first part has the page; each of the others adds a line to it. */
    private static List<Map<String, Object>> part(SentRecording recording, int sequence) {
        long at = recording.at() + sequence * 1000L;
        return sequence == 0
                ? pages.events(at, "https://shop.example/", "<h1>Shop</h1>" + RecordedPages.LINES, "[]")
                : List.of(RecordedPages.line(at, sequence, "Part " + sequence), RecordedPages.pointer(at + 500));
    }

    private static byte[] packed(SentRecording recording, int sequence) {
        return SentRecording.gzip(SentRecording.json(part(recording, sequence)));
    }

    /** A way in which something comes badly. */
    enum Bad {
        OUT_OF_ORDER(3, "Complete", recording -> send(recording, 2, 0, 1)),
        TWICE(3, "Complete", recording -> send(recording, 0, 1, 1, 0, 2, 2)),
        TWICE_PACKED_OTHERWISE(3, "Complete", recording -> {
            send(recording, 0, 1, 2);
            recording
                    .chunk(1, SentRecording.json(part(recording, 1)), recording.visitor())
                    .statusCode(200);
        }),
        MISSING(2, "1 part missing", "Shop", recording -> send(recording, 0, 2)),
        TRUNCATED(2, "1 part missing", "Shop", recording -> {
            send(recording, 0);
            byte[] whole = packed(recording, 1);
            recording
                    .chunk(1, Arrays.copyOf(whole, whole.length - 12), recording.visitor())
                    .statusCode(400);
            send(recording, 2);
        }),
        NO_RECORDING(2, "1 part missing", "Shop", recording -> {
            send(recording, 0, 2);
            recording
                    .chunk(1, SentRecording.gzip(SentRecording.utf8("[{\"type\":3}]")), recording.visitor())
                    .statusCode(400);
        }),
        OF_ANOTHER_VISITORS_RECORDING(3, "Complete", recording -> {
            send(recording, 0);
            byte[] theirs =
                    SentRecording.gzip(SentRecording.json(List.of(RecordedPages.line(recording.at(), 1, "Stranger"))));
            recording.chunk(1, theirs, "a stranger").statusCode(200);
            send(recording, 1, 2);
        }),
        ANOTHER_CONTENT_FOR_A_PART(3, "1 part refused", recording -> {
            send(recording, 0, 1);
            recording
                    .chunk(1, List.of(RecordedPages.line(recording.at() + 1000, 1, "Stranger")))
                    .statusCode(200);
            send(recording, 2);
        }),
        A_TIME_RANGE_THAT_CANNOT_BE(2, "1 part missing", "Shop", recording -> {
            send(recording, 0, 2);
            Map<String, ?> lie = Map.of("anonymousId", recording.visitor(), "from", recording.at(), "to", 999);
            recording.chunk(1, packed(recording, 1), lie).statusCode(400);
        }),
        A_TIME_RANGE_THAT_LIES(3, "Complete", recording -> {
            send(recording, 0, 2);
            Map<String, ?> lie =
                    Map.of("anonymousId", recording.visitor(), "from", 946_684_800_000L, "to", 4_102_444_700_000L);
            recording.chunk(1, packed(recording, 1), lie).statusCode(200);
        }),
        A_SNAPSHOT_OF_FIFTY_MB(2, "1 part missing", "Shop", recording -> {
            send(recording, 0, 2);
            recording
                    .chunk(1, HugePages.ofText(recording.at() + 1000, "Stranger", FIFTY_MB))
                    .statusCode(413);
        }),
        A_FILE_OF_ANOTHER_HASH(3, "1 of 1 file missing", recording -> {
            send(recording, 0, 1, 2);
            recording
                    .asset(SentRecording.sha256(LAMP), PNG, SentRecording.utf8("\u0089PNG\r\n\u001a\n another"))
                    .statusCode(400);
        }),
        A_FILE_OF_ANOTHER_TYPE(3, "1 of 1 file missing", recording -> {
            send(recording, 0, 1, 2);
            recording.asset(SentRecording.sha256(LAMP), "font/woff2", LAMP).statusCode(415);
        }),
        A_FILE_OF_A_TYPE_THAT_IS_NOT_KEPT(3, "1 of 1 file missing", recording -> {
            send(recording, 0, 1, 2);
            recording.asset(SentRecording.sha256(LAMP), "text/html", LAMP).statusCode(415);
        }),
        A_FILE_THAT_IS_TOO_LARGE(3, "1 of 1 file missing", recording -> {
            send(recording, 0, 1, 2);
            byte[] large = Arrays.copyOf(LAMP, FIFTY_MB / 10);
            recording.asset(SentRecording.sha256(large), PNG, large).statusCode(413);
        });

        private final int chunks;
        private final String health;
        private final String shown;
        // What is sent holds nothing.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Sending sending;

        Bad(int chunks, String health, Sending sending) {
            this(chunks, health, "Part 1", sending);
        }

        Bad(int chunks, String health, String shown, Sending sending) {
            this.chunks = chunks;
            this.health = health;
            this.shown = shown;
            this.sending = sending;
        }

        /** What the page's picture stood for: none where it is about something else. */
        List<Map<String, ?>> entries() {
            return name().startsWith("A_FILE")
                    ? List.of(Map.of("url", PICTURE, "sha256", SentRecording.sha256(LAMP)))
                    : List.of();
        }
    }

    /** Sends a recording's parts and files. */
    private interface Sending {
        void send(SentRecording recording);
    }
}
