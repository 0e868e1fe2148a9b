package io.sojourn.e2e.watching;

import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.recordings.RecordedPages;
import io.sojourn.e2e.recordings.SentRecording;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever goes to a place sees the page scrolled as it was there. */
@Tag("P5")
@Tag("P19")
class SoughtPlaceTest {
    private static final int LENGTH_MS = 20_000;
    private static final String SHOP = "https://shop.example/";
    private static final String FRAME = "document.querySelector(\"iframe[title='Session replay']\").contentDocument";
    private static final String PICTURE =
            "<img src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='90' height='300'/%3E\"><br>";
    /** At two seconds it is scrolled. */
    private static final String LATER = """
            [{"type":3,"timestamp":2000,"data":{"source":3,"id":1,"x":0,"y":2100}}]""";

    private static Chromium chromium;
    private static Watcher watcher;

    @BeforeAll
    static void open() {
        Api api = new Api();
        chromium = new Chromium();
        long at = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        SentRecording recording =
                new SentRecording(api, "sought", at).view(at, SHOP, "Shop").view(at + LENGTH_MS, SHOP + "end", "End");
        try (RecordedPages pages = new RecordedPages(chromium)) {
            recording.chunk(0, events(pages, at), at, at + LENGTH_MS).statusCode(200);
        }
        watcher = Watcher.of(chromium, api, recording.awaitSession(1));
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void thePageIsScrolledToWhereItWasOnceItsPicturesAreThere() {
        watcher.sees("Shop");
        watcher.seek(4_000);

        watcher.page().waitForFunction(FRAME + ".scrollingElement.scrollTop === 2100");
    }

    /** Somebody moves the pointer all the time. */
    private static List<Map<String, Object>> events(RecordedPages pages, long at) {
        return Stream.concat(
                        pages.events(at, SHOP, "<h1>Shop</h1>" + PICTURE.repeat(10), LATER).stream(),
                        LongStream.range(3, 20).mapToObj(second -> RecordedPages.pointer(at + second * 1_000)))
                .sorted(Comparator.comparingLong(event -> (long) event.get("timestamp")))
                .toList();
    }
}
