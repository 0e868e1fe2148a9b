package io.sojourn.e2e.watching;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Whoever goes at once to a late place sees the page as it had become by then, in the window that it was in. */
@Tag("P5")
@Tag("P19")
class LaterPageTest {
    private static final int LENGTH_MS = 20_000;
    private static final String SHOP = "https://shop.example/";
    private static final String FRAME = "document.querySelector(\"iframe[title='Session replay']\")";
    private static final String PAGE =
            "<style>buy-button:not(:defined){visibility:hidden}</style><h1>Shop</h1><buy-button>Buy</buy-button>";
    /** At two seconds an element is defined, at three the window becomes smaller, at ten another page takes the place of the whole one. */
    private static final String LATER = """
            [{"type":3,"timestamp":2000,"data":{"source":16,"define":{"name":"buy-button"}}},
            {"type":3,"timestamp":3000,"data":{"source":4,"width":640,"height":500}},
            {"type":3,"timestamp":10000,"data":{"source":0,"texts":[],"attributes":[],"removes":[{"parentId":1,"id":3}],"adds":[
            {"parentId":1,"nextId":null,"node":{"type":2,"id":91,"tagName":"html","attributes":{},"childNodes":[]}},
            {"parentId":91,"nextId":null,"node":{"type":2,"id":92,"tagName":"body","attributes":{},"childNodes":[]}},
            {"parentId":92,"nextId":null,"node":{"type":3,"id":93,"textContent":"Another shop"}},
            {"parentId":92,"nextId":null,"node":{"type":2,"id":94,"tagName":"noscript","attributes":{},"childNodes":[]}},
            {"parentId":94,"nextId":null,"node":{"type":3,"id":95,"textContent":"Without scripts"}}]}}]""";

    private static Chromium chromium;
    private static Watcher watcher;

    @BeforeAll
    static void open() {
        Api api = new Api();
        chromium = new Chromium();
        long at = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        SentRecording recording =
                new SentRecording(api, "later", at).view(at, SHOP, "Shop").view(at + LENGTH_MS, SHOP + "end", "End");
        try (RecordedPages pages = new RecordedPages(chromium)) {
            recording.chunk(0, events(pages, at), at, at + LENGTH_MS).statusCode(200);
        }
        watcher = Watcher.of(chromium, api, recording.awaitSession(1));
        watcher.sees("Shop");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void aLinkToAMomentShowsItInTheWindowOfThatMoment() {
        opened(5_000);

        watcher.sees("Buy");
        assertThat(watcher.page().evaluate(FRAME + ".clientWidth")).isEqualTo(640);
        assertThat(watcher.page().evaluate(FRAME + ".clientHeight")).isEqualTo(500);
    }

    @Test
    void elementsThatPagesDefineLaterAreDefinedThenOnly() {
        opened(1_000);

        watcher.sees("Shop");
        assertThat(watcher.page().evaluate(FRAME + ".contentDocument.querySelector('buy-button').matches(':defined')"))
                .isEqualTo(false);
        watcher.seek(5_000);
        watcher.sees("Buy");
    }

    @Test
    void aPageInThePlaceOfTheWholeOneIsShownAsBrowsersWithScriptsShowIt() {
        for (long moment : List.of(9_000L, 12_000L)) {
            opened(moment);

            watcher.sees(moment < 10_000 ? "Buy" : "Another shop");
            watcher.seek(12_500);
            watcher.sees("Another shop");
            assertThat(watcher.page().evaluate(FRAME + ".contentDocument.body.innerText"))
                    .isEqualTo("Another shop");
        }
    }

    private static void opened(long moment) {
        String address = watcher.page().url().replaceAll("\\?.*", "");
        watcher.page().navigate(address + "?t=" + moment);
    }

    /** Somebody moves the pointer all the time. */
    private static List<Map<String, Object>> events(RecordedPages pages, long at) {
        return Stream.concat(
                        pages.events(at, SHOP, PAGE, LATER).stream(),
                        LongStream.range(3, 20).mapToObj(second -> RecordedPages.pointer(at + second * 1_000)))
                .sorted(Comparator.comparingLong(event -> (long) event.get("timestamp")))
                .toList();
    }
}
