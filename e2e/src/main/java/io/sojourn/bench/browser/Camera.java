package io.sojourn.bench.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.util.Arrays;

/**
 * Takes pictures of what has come to rest: fonts and pictures are there, animations are at their end, and two pictures in a row are
 * the same. Pages are not changed by it.
 */
public final class Camera {
    private static final int MOST_PICTURES = 20;

    /** Whether nothing that a document, its frames and its shadow trees show is still on its way. */
    private static final String LOADED = """
            () => {
              const within = (root) => [...root.querySelectorAll('*')].flatMap((element) => [
                element,
                ...(element.shadowRoot ? within(element.shadowRoot) : []),
                ...(element.contentDocument ? documentOf(element.contentDocument) : []),
              ]);
              const documentOf = (document) => [document, ...within(document)];
              const isThere = (node) => {
                // Of a font that was made in another document only the font itself tells.
                if (node.nodeType === 9) return node.fonts.status === 'loaded' && [...node.fonts].every(({ status }) => status !== 'loading');
                if (node.localName === 'img') return node.complete || node.loading === 'lazy';
                return true;
              };
              return documentOf(document).every(isThere);
            }""";

    /** Fonts are asked for when text in them is laid out. */
    private static final String DRAWN =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

    private Camera() {}

    /** Returns when nothing is on its way any more of what a page shows once it is drawn. */
    public static void awaitLoaded(Page page) {
        page.waitForFunction(DRAWN);
        page.waitForFunction(LOADED);
    }

    /** A PNG of the upper left corner of a page's window, one pixel for each of its own. */
    public static byte[] take(Page page, int width, int height) {
        ScreenshotOptions options = new ScreenshotOptions()
                .setClip(0, 0, width, height)
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.INITIAL);
        byte[] before = new byte[0];
        for (int i = 0; i < MOST_PICTURES; i++) {
            page.waitForFunction(LOADED);
            byte[] now = page.screenshot(options);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException(page.url() + " does not come to rest");
    }
}
