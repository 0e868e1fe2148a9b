package io.sojourn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.sojourn.bench.browser.Chromium;
import io.sojourn.bench.browser.StructuralSimilarity;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visit of a demo site, found and watched in the console. */
class VisitTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double ALIKE = 0.9;
    private static final Path PICTURES = Path.of("target/pictures");

    private static Chromium chromium;
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final Api api = new Api();

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @Tag("P1")
    @Tag("P5")
    @Tag("P7")
    void aVisitOfTheDemoIsASessionThatPlaysAsItLooked() throws IOException {
        Visit visit = visitTheDemo();
        String session = api.awaitRecordedSession(visit.cookies());

        Page console = chromium.signedIn(platform.gateway(), "vic", api.password("vic"));
        console.navigate(platform.gateway() + "/systems/" + api.systemId() + "/sessions");
        console.locator("[data-session-id='" + session + "'] a[href*='/sessions/']:not(.sj-strip-link)")
                .click();
        playToTheEnd(console);

        FrameLocator replay = console.frameLocator("iframe[title='Session replay']");
        assertThat(replay.getByText(visit.task()).first()).isVisible();
        assertThat(console.getByTestId("transcript-tile")
                        .filter(new Locator.FilterOptions().setHasText("Project Created")))
                .hasCount(1);
        assertThat(similarity(visit.screenshot(), console)).isGreaterThan(ALIKE);
    }

    @Test
    @Tag("G1")
    void theConsoleAsksForSignInAndForgetsItOnSignOut() {
        Page console = chromium.newVisitor().newPage();
        console.navigate(platform.gateway() + "/");
        assertThat(console.getByText("Sign in").first()).isVisible();

        Page signedIn = chromium.signedIn(platform.gateway(), "ada", api.password("ada"));
        assertThat(signedIn.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Overview")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout((double) PATIENCE.toMillis()));
        assertThat(signedIn.getByText("Top pages").first()).isVisible();
        signedIn.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("User menu of"))
                .click();
        signedIn.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        signedIn.waitForURL(url -> !url.contains("/systems/"));
        signedIn.navigate(platform.gateway() + "/");
        assertThat(signedIn.getByText("Sign in").first()).isVisible();
    }

    @Test
    @Tag("G2")
    void somebodyWithoutARoleSeesNoSystem() {
        Page console = chromium.signedIn(platform.gateway(), "nora", api.password("nora"));

        int status = (int) console.evaluate(
                "id => fetch('/api/v1/systems/' + id + '/sessions').then(answer => answer.status)", api.systemId());

        assertThat(status).isEqualTo(404);
        assertThat(console.getByText("You have no system yet")).isVisible();
        assertThat(console.content()).doesNotContain("Project Tracker");
    }

    private Visit visitTheDemo() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String task = "Write the plan " + unique;
        try (BrowserContext visitor = chromium.newVisitor()) {
            Page page = visitor.newPage();
            page.navigate(platform.demoSite("www") + "/");
            page.navigate(platform.demoSite("app") + "/signup");
            page.fill("#name", "Erin Example");
            page.fill("#email", "erin-" + unique + "@studio.example");
            page.fill("#company", "Studio");
            page.fill("#password", "planwise-demo");
            page.click("form [type=submit]");
            page.locator("#add-project").click();
            page.fill("dialog #name", "Launch " + unique);
            page.click("dialog [type=submit]");
            page.locator(".board").waitFor();
            page.fill("#new-task", task);
            page.keyboard().press("Enter");
            page.locator(".task:has-text('" + unique + "')").waitFor();
            awaitChunks(page);
            byte[] screenshot = page.screenshot();
            List<Cookie> cookies = visitor.cookies();
            page.navigate("about:blank");
            return new Visit(task, screenshot, cookies);
        }
    }

    /** A chunk is on its way every few seconds; the last one has what is on the screen now. */
    private static void awaitChunks(Page page) {
        page.waitForResponse(answer -> answer.url().contains("/chunks/") && answer.ok(), () -> page.mouse()
                .move(5, 5));
        page.waitForResponse(answer -> answer.url().contains("/chunks/") && answer.ok(), () -> page.mouse()
                .move(9, 9));
    }

    private static void playToTheEnd(Page console) {
        Locator play = console.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play").setExact(true));
        play.waitFor();
        play.click();
        assertThat(console.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Pause").setExact(true)))
                .isVisible();
        Locator seek = console.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("Seek"));
        seek.press("End");
        assertThat(seek).hasValue(seek.getAttribute("max"));
        assertThat(console.getByTestId("replay-address")).containsText("app.demo.localhost");
    }

    private static double similarity(byte[] live, Page console) throws IOException {
        Locator frame = console.locator("iframe[title='Session replay']");
        byte[] replayed = frame.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("replay.png")));
        Files.write(PICTURES.resolve("live.png"), live);
        BufferedImage replay = ImageIO.read(new ByteArrayInputStream(replayed));
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(live));
        return StructuralSimilarity.of(scaled(original, replay.getWidth(), replay.getHeight()), replay);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return scaled;
    }

    /** What a visitor did, and what the page looked like at the end. */
    private record Visit(String task, byte[] screenshot, List<Cookie> cookies) {}
}
