package io.sojourn.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.sojourn.bench.browser.Chromium;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The console's pages about visits of some hours ago, as people use them; each page is told apart from other visits by its filter. */
class ConsolePagesTest {
    private static final int PATIENCE_MS = 20_000;
    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);
    private static final ConsoleHistory HISTORY = new ConsoleHistory(RUN);

    private static Chromium chromium;
    private static Page console;
    private static Api api;

    @BeforeAll
    static void visitAndSignIn() {
        api = new Api();
        HISTORY.send(api);
        chromium = new Chromium();
        console = signedIn("ada");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    @Tag("M11")
    @Tag("G7")
    void theOverviewLeadsFromItsNumbersToTheirSessions() {
        open("overview" + filter());

        assertThat(console.getByTestId("sessions")).hasText(String.valueOf(ConsoleHistory.SESSIONS));
        assertThat(console.getByTestId("activeUsers")).hasText(String.valueOf(ConsoleHistory.USERS));
        assertThat(link(table("Top errors"), HISTORY.failure())).isVisible();
        link(table("Top pages"), HISTORY.pricing()).click();

        assertThat(console).hasURL(Pattern.compile("/sessions\\?.*page="));
        assertThat(console.getByTestId("session-row")).hasCount(1);
        assertThat(console.getByTestId("session-row")).containsText("Prompted by marketing");
    }

    @Test
    @Tag("S10")
    void aVisitThatGoesOnAppearsAmongTheLiveOnesByItself() {
        open("live");
        String visitor = "live-" + RUN;

        Api.collect(
                api.writeKey("product"), List.of(Map.of("type", "track", "event", "Waved " + RUN, "userId", visitor)));

        assertThat(row("session-row", visitor)).isVisible();
    }

    @Test
    @Tag("X6")
    void aPersonIsFoundWithItsBrowsersAndThoseItSharesThemWith() {
        open("persons");
        console.getByLabel("Find a person").fill(HISTORY.customer());
        console.getByLabel("Find a person").press("Enter");
        link(console.locator("main"), HISTORY.customer()).click();

        assertThat(heading(HISTORY.customer())).isVisible();
        assertThat(console.getByTestId("session-row")).hasCount(2);
        Locator identity = console.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Identity"));
        assertThat(identity).containsText(HISTORY.firstBrowser());
        assertThat(identity).containsText(HISTORY.secondBrowser());
        link(identity, HISTORY.colleague()).click();
        assertThat(heading(HISTORY.colleague())).isVisible();
        console.goBack();
        assertThat(heading(HISTORY.customer())).isVisible();
    }

    @Test
    @Tag("M9")
    void activeUsersLeadToTheirSessions() {
        open("users" + filter());

        assertThat(console.getByTestId("user-row")).hasCount(ConsoleHistory.USERS);
        link(row("user-row", HISTORY.customer()), "2").click();

        assertThat(console.getByTestId("session-row")).hasCount(2);
        assertThat(row("session-row", HISTORY.customer())).hasCount(2);
    }

    @Test
    @Tag("M10")
    void contentInteractionsAreSeenByTypeAndByContent() {
        open("interactions" + filter());

        assertThat(console.getByTestId("interactions")).hasText("1");
        link(console.locator("main"), "tour").click();

        assertThat(heading("tour")).isVisible();
        link(console.locator("main"), HISTORY.content()).click();
        assertThat(row("session-row", HISTORY.customer())).hasCount(1);
    }

    @Test
    @Tag("X3")
    void promptingTellsWhichPageLedToWhatInTheProduct() {
        open("prompting" + filter());

        Locator row = row("prompting-row", HISTORY.pricing())
                .filter(new Locator.FilterOptions().setHasText(HISTORY.purchase()));
        assertThat(row).containsText("marketing");
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("sessions:"))
                .click();

        assertThat(row("session-row", HISTORY.customer())).hasCount(1);
    }

    @Test
    @Tag("M12")
    void aDashboardIsArrangedByTheKeyboardAndStaysSo() {
        open("dashboards");
        button("New dashboard").click();
        console.getByLabel("Name").fill("Growth " + RUN);
        console.getByLabel("Name").press("Enter");
        addWidget("Top pages");
        addWidget("Errors");

        button("Move Errors: drag").press("ArrowLeft");
        assertThat(console.getByText("Errors is now 1 of 2")).isAttached();
        button("Save").click();

        assertThat(console).hasURL(Pattern.compile("/dashboards/[^?]+$"));
        console.reload();
        assertThat(heading("Growth " + RUN)).isVisible();
        assertThat(console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText(new String[] {"Errors", "Top pages"});
    }

    @Test
    @Tag("S9")
    @Tag("M13")
    void aFilterWithASuggestedTagIsSavedAndUsedOnAnotherPage() {
        open("sessions");
        button("Filters").first().click();
        Locator tags = console.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tags"));
        tags.fill(HISTORY.purchase());
        assertThat(console.getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName("event:" + HISTORY.purchase())))
                .isVisible();
        tags.press("ArrowDown");
        tags.press("Enter");
        button("Apply").click();
        assertThat(console.getByTestId("session-row")).hasCount(ConsoleHistory.SESSIONS);
        choose("Saved filters", "Save these filters");
        console.getByLabel("Name").fill("Buyers " + RUN);
        console.getByLabel("Name").press("Enter");
        assertThat(button("Buyers " + RUN)).isVisible();

        open("overview");
        choose("Saved filters", "Buyers " + RUN);

        assertThat(console.getByTestId("sessions")).hasText(String.valueOf(ConsoleHistory.SESSIONS));
    }

    @Test
    @Tag("M13")
    void aListIsExportedAsItIsFiltered() throws IOException {
        open("sessions" + filter());
        assertThat(console.getByTestId("session-row")).hasCount(ConsoleHistory.SESSIONS);

        assertThat(exported("CSV")).hasSize(1 + ConsoleHistory.SESSIONS);
        assertThat(exported("NDJSON")).hasSize(ConsoleHistory.SESSIONS).allMatch(line -> line.contains(RUN));
    }

    @Test
    @Tag("P13")
    @Tag("G2")
    void retentionIsShortenedOnlyAfterAQuestionAndOnlyByAdministrators() {
        open("settings");
        retention(console).fill("3");
        console.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Retention"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(heading("Delete sessions older than 3 days?")).isVisible();
        button("Cancel").click();
        assertThat(api.get("").getLong("settings.retentionMs"))
                .isEqualTo(Duration.ofDays(365).toMillis());

        try (Page viewers = signedIn("vic")) {
            viewers.navigate(address("settings"));
            assertThat(retention(viewers)).hasValue("365 days");
            assertThat(retention(viewers)).not().isEditable();
        }
    }

    private static Page signedIn(String username) {
        Page page = chromium.signedIn(PlatformUnderTest.running().gateway(), username, api.password(username));
        page.setDefaultTimeout(PATIENCE_MS);
        return page;
    }

    private static String address(String place) {
        return PlatformUnderTest.running().gateway() + "/systems/" + api.systemId() + "/" + place;
    }

    private static void open(String place) {
        console.navigate(address(place));
    }

    /** Narrows a page to the visits of this run. */
    private static String filter() {
        return "?range=24h&tag=" + URLEncoder.encode("event:" + HISTORY.purchase(), StandardCharsets.UTF_8);
    }

    private static Locator retention(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Keep sessions for"));
    }

    private static Locator heading(String name) {
        return console.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(String name) {
        return console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator table(String name) {
        return console.getByRole(AriaRole.GRID, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(String kind, String text) {
        return console.getByTestId(kind).filter(new Locator.FilterOptions().setHasText(text));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void choose(String menu, String item) {
        button(menu).click();
        console.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    private static void addWidget(String name) {
        button("Add a widget").click();
        console.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }

    private static List<String> exported(String format) throws IOException {
        Download download = console.waitForDownload(() -> {
            console.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Export").setExact(true))
                    .click();
            console.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(Pattern.compile("^" + format)))
                    .click();
        });
        console.getByRole(AriaRole.DIALOG)
                .locator("footer")
                .getByRole(AriaRole.BUTTON)
                .click();
        return Files.readAllLines(download.path());
    }
}
