package io.sojourn.local.demo.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.sojourn.local.demo.DemoSettings;
import io.sojourn.local.demo.DemoSites;
import io.sojourn.local.demo.Site;
import io.sojourn.local.demo.cast.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class PlanwiseJourneyTest {

    private static final Person ADA =
            new Person("Ada Lindqvist", "ada@studio.example", "Studio", "en-GB", "Europe/London");

    private StubCollector collector;
    private DemoSites sites;

    @BeforeEach
    void start() throws IOException {
        collector = new StubCollector();
        sites = DemoSites.start(
                new DemoSettings(0, collector.url(), Map.of(Site.WWW, "kw", Site.APP, "ka", Site.DOCS, "kd")));
    }

    @AfterEach
    void stop() {
        sites.close();
        collector.close();
    }

    @Test
    void leadsFromSignUpToAPaidPlanWithADeclinedCardOnTheWay() {
        List<String> errors = new ArrayList<>();
        try (Chromium chromium = Chromium.start(Chromium.find(System.getenv()));
                BrowserContext profile = chromium.browser().newContext()) {
            Page page = profile.newPage();
            page.onPageError(errors::add);
            Visitor visitor = new Visitor(page, sites::address, new SplittableRandom(1), false);
            buyAPlan(visitor, new PlanwiseApp(visitor));
            visitor.leave();
        }

        assertThat(errors).isEmpty();
        assertThat(collector.calls())
                .containsSubsequence(
                        "kw track Sign-up Link Clicked",
                        "ka track Signed Up",
                        "ka track Project Created",
                        "ka track Task Created",
                        "ka track Task Moved",
                        "ka track Task Completed",
                        "ka track Upgrade Started",
                        "ka track Payment Failed",
                        "ka track Plan Upgraded",
                        "ka track Signed Out");
        assertThat(collector.calls())
                .contains("ka identify " + ADA.userId())
                .anyMatch(call -> call.startsWith("ka reset"));
    }

    @Test
    void aPhoneAndTheBrokenExportOfTheDemoGoToTheirEnds() {
        List<Journey> some = JourneyRunner.journeys(LocalDate.of(2026, 11, 20)).stream()
                .filter(journey ->
                        journey.title().contains("phone") || journey.title().contains("export"))
                .toList();
        List<Walk> walks = runner().run(some);

        assertThat(walks).hasSize(2).allSatisfy(walk -> assertThat(walk.problem())
                .isEmpty());
        assertThat(collector.calls())
                .contains("ka track Sign-up Refused", "ka track Project Created", "kd track Article Rated");
    }

    @Test
    void aJourneyWhoseEventsAreRefusedIsNotCompleted() {
        collector.refuse();
        List<Journey> one = JourneyRunner.journeys(LocalDate.of(2026, 11, 20)).subList(0, 1);

        assertThat(runner().run(one)).singleElement().satisfies(walk -> assertThat(walk.problem())
                .contains("403", collector.url()));
    }

    @Test
    void aJourneyWhosePagesSendNothingIsNotCompleted() {
        collector.serveNoScript();
        List<Journey> one = JourneyRunner.journeys(LocalDate.of(2026, 11, 20)).subList(0, 1);

        assertThat(runner().run(one)).singleElement().satisfies(walk -> assertThat(walk.problem())
                .contains("sent nothing"));
    }

    private JourneyRunner runner() {
        return new JourneyRunner(Chromium.find(System.getenv()), sites::address, collector.url(), walk -> {});
    }

    private static void buyAPlan(Visitor visitor, PlanwiseApp app) {
        visitor.open(Site.WWW, "/");
        visitor.press("[data-cta=hero]");
        app.join(ADA);
        app.createProject("Launch", "blank");
        app.addTask("Proof from the printer");
        app.drag("Proof from the printer", "doing");
        app.act("Proof from the printer", "done");
        app.openUpgrade();
        app.pay(ADA, PlanwiseApp.DECLINED_CARD);
        visitor.see(".wrong:has(#cardNumber)");
        app.pay(ADA, PlanwiseApp.GOOD_CARD);
        visitor.see(".thanks");
        app.signOut();
    }
}
