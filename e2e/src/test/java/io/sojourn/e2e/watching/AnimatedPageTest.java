package io.sojourn.e2e.watching;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.e2e.Api;
import io.sojourn.e2e.PlatformUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A page that moves by itself and whose scripts change its style sheets, recorded in Chromium. */
@Tag("P1")
@Tag("P5")
@Tag("P19")
class AnimatedPageTest {
    /** The attribute of what is around some of it changes all the time; two seconds later there is more. */
    private static final String PAGE = """
            () => {
              const style = `<style>
                @keyframes in { from { opacity: 0 } } @keyframes out { to { opacity: 0 } }
                .in { animation: in 12s linear both } .over { animation: out .2s .1s forwards }
                .waits { animation: in 1s paused both } .late { animation: in 1s 60s both }
                .fades { transition: opacity 500ms } .faded { opacity: .3 }
                .scrolls { animation: in linear both; animation-timeline: scroll(root) } body { height: 300vh }
              </style>`
              const theme = '<style>.themed { opacity: .6 }</style>'
              const named = (name, looks) => `<p data-name="${name}" class="${looks}">Some words</p>`
              const add = (parent, name) => parent.insertAdjacentHTML('beforeend', named(name, 'in'))
              document.body.innerHTML = `${style}${theme}<main>${named('first', 'in')}${named('over', 'over')}${named('waits', 'waits')}
                ${named('late', 'late')}${named('fades', 'fades')}${named('scrolls', 'scrolls')}
                ${named('themed', 'themed')}${named('styled', 'styled')}</main><article></article><iframe></iframe>`
              const [main, article, frame] = document.body.querySelectorAll('main, article, iframe')
              const root = article.attachShadow({ mode: 'open' })
              root.innerHTML = `${style}<div>${named('within', 'in')}</div>`
              frame.contentDocument.body.innerHTML = style + named('framed', 'in')
              window.began = performance.now()
              setInterval(() => { main.dataset.now = Date.now() }, 100)
              setTimeout(() => {
                add(main, 'added to the page')
                add(root.querySelector('div'), 'added within')
                add(frame.contentDocument.body, 'added in a frame')
                main.querySelector('.fades').className = 'fades faded'
                scrollTo(0, innerHeight)
                document.querySelectorAll('body style')[1].disabled = true
                const sheet = new CSSStyleSheet()
                document.adoptedStyleSheets.push(sheet)
                setTimeout(() => sheet.insertRule('.styled { opacity: .4 }'), 500)
              }, 2_000)
            }""";
    /** How much is to be seen of each, and when. */
    private static final String LOOKS = """
            (page) => {
              const roots = [page, page.querySelector('article').shadowRoot, page.querySelector('iframe').contentDocument]
              const named = roots.flatMap((root) => [...root.querySelectorAll('[data-name]')])
              const looks = Object.fromEntries(named.map((one) => [one.dataset.name, Number(getComputedStyle(one).opacity)]))
              return { at: Date.now(), looks }
            }""";

    private static final String REPLAY = "document.querySelector(\"iframe[title='Session replay']\").contentDocument";
    /** Of twelve seconds: what a browser does within a few frames. */
    private static final Offset<Double> NEARLY = Offset.offset(0.05);

    @AutoClose
    private static final Chromium CHROMIUM = new Chromium();

    @Test
    @DisplayName(
            "Whoever goes to a place sees animations as far as they were, and the style sheets that there were then")
    void animationsAndStylesAreAsTheyWere() {
        Api api = new Api();
        List<Look> seen = new ArrayList<>();
        String session = api.awaitRecordedSession(visit(seen).cookies());
        Awaitility.await("all of it has come")
                .atMost(Duration.ofSeconds(30))
                .until(() -> time(api, session, "endedAt") > seen.getLast().at);
        long began = time(api, session, "startedAt");

        Watcher watcher = Watcher.of(CHROMIUM, api, session);
        watcher.isReady();
        for (Look look : seen.reversed()) {
            watcher.seek(look.at - began);
            watcher.page()
                    .waitForFunction(
                            "count => %s.querySelectorAll('main p').length === count".formatted(REPLAY), look.inMain());
            watcher.isReady();
            // What follows the scrolling follows it with the next frames.
            Awaitility.await("the page as it was")
                    .pollInSameThread()
                    .untilAsserted(() -> look.isLike(Look.of(watcher.page(), REPLAY)));
        }
        watcher.close();
    }

    private static long time(Api api, String session, String name) {
        return Instant.parse(api.get("/sessions/" + session).getString(name)).toEpochMilli();
    }

    private static BrowserContext visit(List<Look> seen) {
        BrowserContext visitor = CHROMIUM.newVisitor();
        Page page = visitor.newPage();
        page.navigate(PlatformUnderTest.running().demoSite("app") + "/signup");
        page.waitForFunction("() => window.sojourn?.diagnostics?.().recording?.recordingId");
        page.evaluate(PAGE);
        for (int second : List.of(1, 4, 7)) {
            page.waitForFunction("second => performance.now() - began > 1_000 * second", second);
            seen.add(Look.of(page, "document"));
            // A session lasts as long as somebody does something.
            page.mouse().click(500, 10);
        }
        page.navigate("about:blank");
        return visitor;
    }

    private record Look(long at, Map<String, Number> opacities) {
        @SuppressWarnings("unchecked")
        static Look of(Page page, String document) {
            Map<String, Object> look = (Map<String, Object>) page.evaluate("(%s)(%s)".formatted(LOOKS, document));
            return new Look(((Number) look.get("at")).longValue(), (Map<String, Number>) look.get("looks"));
        }

        int inMain() {
            return opacities.containsKey("added within") ? 9 : 8;
        }

        void isLike(Look other) {
            assertThat(other.opacities.keySet()).isEqualTo(opacities.keySet());
            opacities.forEach(
                    (name, opacity) -> assertThat(other.opacities.get(name).doubleValue())
                            .as(name)
                            .isCloseTo(opacity.doubleValue(), NEARLY));
        }
    }
}
