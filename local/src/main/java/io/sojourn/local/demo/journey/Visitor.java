package io.sojourn.local.demo.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.sojourn.local.demo.Site;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Somebody at a browser: looks, scrolls, clicks or touches, and types, at a person's pace. */
public final class Visitor {

    private static final double LEAVING_MS = 700;

    private final Page page;
    private final Function<Site, String> addresses;
    private final RandomGenerator random;
    private final boolean touch;

    /** Sits down at a page; {@code touch} means fingers instead of a mouse. */
    public Visitor(Page page, Function<Site, String> addresses, RandomGenerator random, boolean touch) {
        this.page = page;
        this.addresses = addresses;
        this.random = random;
        this.touch = touch;
    }

    Page page() {
        return page;
    }

    /** Opens an address of a site, typed or bookmarked. */
    public void open(Site site, String path) {
        page.navigate(addresses.apply(site) + path);
        think();
    }

    /** Follows a link from elsewhere on the web. */
    public void arriveFrom(String referrer, Site site, String path) {
        page.navigate(addresses.apply(site) + path, new Page.NavigateOptions().setReferer(referrer));
        think();
    }

    /** Clicks or touches the first of these that can be seen. */
    public void press(String selector) {
        Locator target = first(selector);
        if (touch) {
            target.tap();
        } else {
            target.click();
        }
        think();
    }

    /** Presses in anger: many times within two seconds. */
    public void hammer(String selector, int times) {
        for (int i = 0; i < times; i++) {
            Locator target = first(selector);
            if (touch) {
                target.tap(new Locator.TapOptions().setForce(true));
            } else {
                target.click(new Locator.ClickOptions().setForce(true));
            }
            page.waitForTimeout(60 + random.nextInt(120));
        }
    }

    /** Types into the field, replacing what was there. */
    public void write(String selector, String text) {
        Locator field = first(selector);
        field.fill("");
        field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(12));
    }

    /** Presses a key. */
    public void key(String name) {
        page.keyboard().press(name);
        think();
    }

    /** Scrolls down the page in steps, reading. */
    public void read(int screens) {
        for (int i = 0; i < screens; i++) {
            page.evaluate("window.scrollBy({ top: window.innerHeight * 0.7, behavior: 'smooth' })");
            page.waitForTimeout(350 + random.nextInt(450));
        }
    }

    /** Goes back one page. */
    public void back() {
        page.goBack();
        think();
    }

    /** Waits until this can be seen. */
    public void see(String selector) {
        first(selector).waitFor();
    }

    /** Looks at what is there for a moment. */
    public void think() {
        page.waitForTimeout(180 + random.nextInt(380));
    }

    /** Leaves, and gives the page's last requests the time that a browser would give them. */
    public void leave() {
        page.navigate("about:blank");
        page.waitForTimeout(LEAVING_MS);
    }

    private Locator first(String selector) {
        return page.locator(selector).locator("visible=true").first();
    }
}
