package io.sojourn.session.assembly;

import static io.sojourn.session.assembly.Timeline.click;
import static io.sojourn.session.assembly.Timeline.minute;
import static io.sojourn.session.assembly.Timeline.page;
import static io.sojourn.session.assembly.Timeline.pulses;
import static io.sojourn.session.assembly.Timeline.reached;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sojourn.session.activity.Interval;
import io.sojourn.session.tenure.Tenure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SessionAssemblerTest {
    private static final long MINUTE = 60_000;
    private static final long HALF_HOUR = 30 * MINUTE;
    private static final long TWELVE_HOURS = 12 * 60 * MINUTE;

    private static final Acquisition DIRECT = new Acquisition("direct", null, null);
    private static final Acquisition SEARCHED = new Acquisition("organic-search", "search", null);
    private static final Acquisition REFERRED = new Acquisition("referral", "other", null);
    private static final Acquisition WITHIN = new Acquisition(null, "internal", null);
    private static final Acquisition MAILED_WITHIN =
            new Acquisition("email", "internal", new Acquisition.Campaign("news", "email", null, null, null));

    private final SessionAssembler assembler = new SessionAssembler(AssemblySettings.DEFAULT);

    @Test
    @Tag("S1")
    void makesNoSessionOfNothing() {
        assertThat(assembler.assemble(List.of())).isEmpty();
    }

    @Test
    @Tag("S1")
    void makesNoSessionOfInteractionPulsesAlone() {
        assertThat(assembler.assemble(List.of(pulses("a", 0, minute(0))))).isEmpty();
    }

    @Test
    @Tag("S2")
    void keepsAnEventThatComesExactlyAtTheInactivityTimeout() {
        List<AssembledSession> sessions = assembler.assemble(List.of(page("a", 0), page("b", 30)));

        assertThat(sessions).singleElement().satisfies(session -> {
            assertThat(session.startedAt()).isEqualTo(minute(0));
            assertThat(session.endedAt()).isEqualTo(minute(30));
        });
    }

    @Test
    @Tag("S2")
    void beginsANewSessionAMillisecondAfterTheInactivityTimeout() {
        Occurrence late = Timeline.at(minute(30) + 1, "b", Kind.PAGE, Tenure.WHOLE);

        List<AssembledSession> sessions = assembler.assemble(List.of(page("a", 0), late));

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().endedBecause()).isEqualTo(Boundary.INACTIVITY);
        assertThat(sessions.getLast().beganBecause()).isEqualTo(Boundary.INACTIVITY);
    }

    @Test
    @Tag("S2")
    void keepsAnEventThatComesExactlyAtTheMaximumDuration() {
        assertThat(assembler.assemble(steadyUntil(TWELVE_HOURS)))
                .singleElement()
                .satisfies(session ->
                        assertThat(session.endedAt() - session.startedAt()).isEqualTo(TWELVE_HOURS));
    }

    @Test
    @Tag("S2")
    @Tag("S11")
    void beginsANewSessionAMillisecondAfterTheMaximumDuration() {
        List<Occurrence> events = new ArrayList<>(steadyUntil(TWELVE_HOURS));
        events.add(Timeline.at(Timeline.BEGINNING + TWELVE_HOURS + 1, "last", Kind.PAGE, Tenure.WHOLE));

        List<AssembledSession> sessions = assembler.assemble(events);

        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().endedBecause()).isEqualTo(Boundary.MAXIMUM_DURATION);
        assertThat(sessions.getLast().beganBecause()).isEqualTo(Boundary.MAXIMUM_DURATION);
        assertThat(sessions.getLast().endedBecause()).isEqualTo(Boundary.INACTIVITY);
    }

    @Test
    @Tag("S2")
    void followsTheSettingsOfTheSystem() {
        AssemblySettings strict = new AssemblySettings(
                Duration.ofMinutes(5), Duration.ofMinutes(8), Duration.ofSeconds(30), Duration.ofDays(2));

        List<AssembledSession> sessions = new SessionAssembler(strict)
                .assemble(List.of(page("a", 0), page("b", 5), page("c", 8), page("d", 9), page("e", 15)));

        assertThat(sessions)
                .extracting(AssembledSession::firstEvent)
                .containsExactly(
                        page("a", 0).key(), page("d", 9).key(), page("e", 15).key());
    }

    @Test
    @Tag("S4")
    void mergesTwoSessionsWhenALateEventBridgesThem() {
        List<Occurrence> apart = List.of(page("a", 0), page("c", 50));
        List<Occurrence> bridged = List.of(page("a", 0), page("c", 50), click("b", 25));

        assertThat(assembler.assemble(apart)).hasSize(2);
        assertThat(assembler.assemble(bridged)).hasSize(1);
    }

    @Test
    @Tag("S6")
    void tellsPagesWithTheTimeOnEachAndTheWayThrough() {
        AssembledSession session = assembler
                .assemble(List.of(click("x", 0), page("a", 1), click("y", 2), page("b", 4), click("z", 10)))
                .getFirst();

        assertThat(session.landingPage()).isEqualTo("https://shop.example/a");
        assertThat(session.exitPage()).isEqualTo("https://shop.example/b");
        assertThat(session.pages())
                .extracting(PageVisit::title, PageVisit::timeMs)
                .containsExactly(tuple("Page a", 3 * MINUTE), tuple("Page b", 6 * MINUTE));
        assertThat(session.count(Kind.CLICK)).isEqualTo(3);
        assertThat(session.eventCount()).isEqualTo(5);
        assertThat(session.client().country()).isEqualTo("DE");
    }

    @Test
    @Tag("S6")
    void countsScreensOfApplicationsAsPageViews() {
        Occurrence screen = Timeline.at(minute(1), "b", Kind.SCREEN, Tenure.WHOLE);

        AssembledSession session =
                assembler.assemble(List.of(page("a", 0), screen, click("c", 2))).getFirst();

        assertThat(session.pageViewCount()).isEqualTo(2);
        assertThat(session.exitPage()).isEqualTo("https://shop.example/b");
        assertThat(session.pages())
                .extracting(PageVisit::title, PageVisit::timeMs)
                .containsExactly(tuple("Page a", MINUTE), tuple("Page b", MINUTE));
    }

    @Test
    @Tag("S6")
    void hasTheReferrerAndTheChannelOfItsLandingPage() {
        AssembledSession session = assembler
                .assemble(List.of(
                        reached(page("a", 0), "https://search.example/", SEARCHED),
                        reached(page("b", 1), "https://news.example/", REFERRED)))
                .getFirst();

        assertThat(session.referrer()).isEqualTo("https://search.example/");
        assertThat(session.acquisition()).isEqualTo(SEARCHED);
    }

    @Test
    @Tag("S6")
    void hasNoReferrerWhenItsLandingPageHasNone() {
        AssembledSession session = assembler
                .assemble(List.of(
                        reached(page("a", 0), null, DIRECT),
                        reached(page("b", 1), "https://shop.example/a", WITHIN),
                        reached(page("c", 2), "https://search.example/", SEARCHED)))
                .getFirst();

        assertThat(session.referrer()).isNull();
        assertThat(session.acquisition()).isEqualTo(DIRECT);
    }

    @Test
    @Tag("S6")
    void takesNoPageOfTheOwnSitesForAReferrer() {
        Occurrence first = reached(page("a", 0), "https://www.shop.example/", WITHIN);
        Occurrence mailed = reached(page("a", 0), "https://www.shop.example/", MAILED_WITHIN);
        Occurrence second = reached(page("b", 1), "https://search.example/", SEARCHED);

        assertThat(assembler.assemble(List.of(first)).getFirst().referrer()).isNull();
        assertThat(assembler.assemble(List.of(mailed, second)).getFirst().referrer())
                .isNull();
        AssembledSession returned = assembler.assemble(List.of(first, second)).getFirst();
        assertThat(returned.referrer()).isEqualTo("https://search.example/");
        assertThat(returned.acquisition()).isEqualTo(SEARCHED);
    }

    @Test
    @Tag("S6")
    void asksOnlyPageViewsWhereAVisitCameFrom() {
        Occurrence click = reached(click("a", 0), "https://search.example/", null);

        assertThat(assembler.assemble(List.of(click)).getFirst().referrer()).isNull();
    }

    @Test
    @Tag("S6")
    void hasTheDeviceOfTheFirstEventThatTellsIt() {
        ClientTraits screenOnly = new ClientTraits(null, null, null, null, "390x844", "pt", false, null, null);
        ClientTraits phone = new ClientTraits("PT", "mobile", "iOS", "Safari", "390x844", "pt", false, null, null);
        ClientTraits desktop =
                new ClientTraits("DE", "desktop", null, "Chrome", "1440x900", "de", true, "webdriver", null);

        List<AssembledSession> sessions = assembler.assemble(List.of(
                Timeline.from(page("a", 0), screenOnly),
                Timeline.from(page("b", 1), phone),
                Timeline.from(page("c", 2), desktop)));

        assertThat(sessions)
                .singleElement()
                .extracting(AssembledSession::client)
                .isEqualTo(phone);
    }

    @Test
    @Tag("S7")
    void countsInstantsCloserThanTheIdleThresholdAsActive() {
        AssembledSession session = assembler
                .assemble(List.of(
                        page("a", 0),
                        click("b", 29.999 / 60),
                        click("c", 1),
                        pulses("p", 1.75, minute(1) + 20_000, minute(1) + 40_000),
                        click("d", 5)))
                .getFirst();

        assertThat(session.activity())
                .containsExactly(
                        new Interval(minute(0), minute(0) + 29_999),
                        new Interval(minute(1), minute(1) + 40_000),
                        new Interval(minute(5), minute(5)));
        assertThat(session.activeMs()).isEqualTo(69_999);
    }

    @Test
    @Tag("S7")
    void leavesPulsesOutsideTheSessionAndOfBrokenClocksOut() {
        AssembledSession session = assembler
                .assemble(List.of(page("a", 0), pulses("p", 0, minute(0) - 5000, minute(1) + 5000, 0L), page("b", 1)))
                .getFirst();

        assertThat(session.activity())
                .containsExactly(new Interval(minute(0), minute(0)), new Interval(minute(1), minute(1)));
    }

    @Test
    @Tag("S7")
    void doesNotCountPulsesAsEvents() {
        AssembledSession session = assembler
                .assemble(List.of(page("a", 0), pulses("p", 40, minute(40))))
                .getFirst();

        assertThat(session.eventCount()).isEqualTo(1);
        assertThat(session.endedAt()).isEqualTo(minute(0));
    }

    @Test
    @Tag("X6")
    @Tag("S11")
    void tellsThatAnotherUserEndedASession() {
        Tenure first = new Tenure(Tenure.BEGINNING, minute(10));
        Tenure second = new Tenure(minute(10), Tenure.END);

        AssembledSession before = assembler
                .assemble(List.of(Timeline.at(minute(0), "a", Kind.PAGE, first)))
                .getFirst();
        AssembledSession after = assembler
                .assemble(List.of(Timeline.at(minute(10), "b", Kind.IDENTIFY, second)))
                .getFirst();

        assertThat(before.endedBecause()).isEqualTo(Boundary.ANOTHER_USER);
        assertThat(after.beganBecause()).isEqualTo(Boundary.ANOTHER_USER);
    }

    private static List<Occurrence> steadyUntil(long duration) {
        List<Occurrence> events = new ArrayList<>();
        for (long at = 0; at <= duration; at += HALF_HOUR) {
            events.add(Timeline.at(Timeline.BEGINNING + at, "e" + at, Kind.PAGE, Tenure.WHOLE));
        }
        return events;
    }
}
