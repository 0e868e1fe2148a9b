package io.sojourn.bench.playback.visit;

import com.microsoft.playwright.Page;

/** What records the pages. */
public interface PageRecorder {
    /** Goes with the names of its pictures. */
    String name();

    /** The HTML by which it comes into a page, at the beginning of its head. */
    String tag();

    /** Returns when a page that was opened is being recorded. */
    void awaitBegin(Page page, PageScript script);

    /** Told when the visitor has done everything; something on the page moves after this. */
    void end(Page page, PageScript script);

    /** Returns when all that was recorded until the end is kept outside of the page. */
    void awaitKept(Page page, PageScript script);
}
