package io.sojourn.session.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.frustration.Frustration;
import io.sojourn.session.frustration.Signal;
import io.sojourn.session.frustration.SignalKind;
import io.sojourn.session.tenure.Tenure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("P20")
@DisplayName("P20: signals of frustration")
class FrustrationTest {
    private static final long START = Timeline.BEGINNING;

    @ParameterizedTest(name = "clicks after {0} and {1} ms: {2}")
    @CsvSource({"0,0,1", "400,1000,1", "400,1001,0", "1000,2000,0", "1001,1002,0", "1,999,1"})
    void threeClicksWithinASecondAreARageClick(long second, long third, int expected) {
        assertThat(signals(click("c1", 0, "#a"), click("c2", second, "#a"), click("c3", third, "#a"))
                        .count(SignalKind.RAGE))
                .isEqualTo(expected);
    }

    @Test
    void aDoubleClickIsNone() {
        assertThat(signals(click("c1", 0, "#a"), click("c2", 80, "#a")).signals())
                .isEmpty();
    }

    @Test
    void clicksThatGoOnAreStillTheSameRageClickAndItIsAboutTheThirdOne() {
        Occurrence[] clicks = IntStream.range(0, 12)
                .mapToObj(i -> click("c%02d".formatted(i), 100L * i, "#a"))
                .toArray(Occurrence[]::new);

        assertThat(signals(clicks).signals()).containsExactly(new Signal(SignalKind.RAGE, START + 200, "c02"));
    }

    @Test
    void afterAPauseThereIsAnotherRageClick() {
        Occurrence[] clicks = Stream.of(0, 100, 200, 1_300, 1_400, 1_500)
                .map(at -> click("c%05d".formatted(at), at, "#a"))
                .toArray(Occurrence[]::new);

        assertThat(signals(clicks).count(SignalKind.RAGE)).isEqualTo(2);
    }

    @ParameterizedTest(name = "the third click {0} px across and {1} px down from the second: {2}")
    @CsvSource({"0,0,1", "29,0,1", "15,14,1", "15,15,0", "30,0,0", "-29,0,1"})
    void clicksWithin30PixelsAreOneWhateverTheElement(int x, int y, int expected) {
        assertThat(signals(
                                clickAt("c1", 0, "#a", 100, 100),
                                clickAt("c2", 100, "#b", 100, 100),
                                clickAt("c3", 200, "#c", 100 + x, 100 + y))
                        .count(SignalKind.RAGE))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"input,0", "textarea,0", "select,0", "button,1", "p,1"})
    void severalClicksInAFieldSelectText(String tag, int expected) {
        Occurrence[] clicks = IntStream.range(0, 3)
                .mapToObj(i -> made("c" + i, 100L * i, Kind.CLICK, Map.of("selector", "#a", "tag", tag)))
                .toArray(Occurrence[]::new);

        assertThat(signals(clicks).count(SignalKind.RAGE)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "followed after {0} ms: {1}")
    @CsvSource({",DEAD", "7000,DEAD", "6999,SLOW", "3000,SLOW", "2999,"})
    void clicksThatNothingFollowsInTimeAreSlowOrDead(@Nullable Long afterMs, @Nullable SignalKind expected) {
        long told = afterMs == null ? 7_000 : afterMs;

        Frustration found = signals(click("c1", 0, "#a"), reaction("r1", told, "c1", afterMs));

        assertThat(found.signals())
                .isEqualTo(expected == null ? List.of() : List.of(new Signal(expected, START, "c1")));
    }

    @Test
    void theSecondClickOfADoubleClickWaitsForTheSame() {
        assertThat(signals(
                                click("c1", 0, "#a"),
                                click("c2", 300, "#a"),
                                reaction("r1", 7_000, "c1", null),
                                reaction("r2", 7_300, "c2", null))
                        .signals())
                .containsExactly(new Signal(SignalKind.DEAD, START, "c1"));
    }

    @Test
    void whatFollowedAClickNeitherCountsNorExtendsTheSession() {
        AssembledSession session = session(List.of(click("c1", 0, "#a"), reaction("r1", 7_000, "c1", null)));

        assertThat(session.eventCount()).isEqualTo(1);
        assertThat(session.endedAt()).isEqualTo(START);
        assertThat(session.frustration().count(SignalKind.DEAD)).isEqualTo(1);
    }

    @ParameterizedTest(name = "back after {0} ms: {1}")
    @CsvSource({"5000,1", "5001,0", "1,1"})
    void aPageThatIsLeftAtOnceForTheOneBeforeIsAQuickBack(long back, int expected) {
        Frustration found = signals(page("p1", 0, "/a"), page("p2", 1_000, "/b"), page("p3", 1_000 + back, "/a"));

        assertThat(found.count(SignalKind.QUICK_BACK)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noQuickBacks")
    void isNoQuickBack(String why, List<Occurrence> events) {
        assertThat(session(events).frustration().signals()).isEmpty();
    }

    static Stream<Object[]> noQuickBacks() {
        return Stream.of(
                new Object[] {
                    "a click",
                    List.of(page("p1", 0, "/a"), page("p2", 9, "/b"), click("c", 20, "#x"), page("p3", 99, "/a"))
                },
                new Object[] {
                    "an input",
                    List.of(
                            page("p1", 0, "/a"),
                            page("p2", 9, "/b"),
                            made("i", 20, Kind.INPUT, Map.of()),
                            page("p3", 99, "/a"))
                },
                new Object[] {"another page", List.of(page("p1", 0, "/a"), page("p2", 9, "/b"), page("p3", 99, "/c"))},
                new Object[] {"a reload", List.of(page("p1", 0, "/a"), page("p2", 9, "/a"), page("p3", 99, "/a"))});
    }

    @Test
    void moreSignalsThanAreListedAreCounted() {
        List<Occurrence> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(click("c%03d".formatted(i), 5_000L * i, "#a"));
            events.add(reaction("r%03d".formatted(i), 5_000L * i + 4_000, "c%03d".formatted(i), 4_000L));
        }

        Frustration found = session(events).frustration();

        assertThat(found.count(SignalKind.SLOW)).isEqualTo(300);
        assertThat(found.signals()).hasSize(200);
    }

    @Test
    @Tag("S4")
    void areTheSameInAnyOrderAndGoneOnWithAfterAnyEvent() {
        SessionAssembler assembler = new SessionAssembler(AssemblySettings.DEFAULT);
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            List<Occurrence> events = history(random);
            AssembledSession whole = assembler.assemble(events).getFirst();
            AssembledSession grown = assembler.assemble(events.subList(0, 1)).getFirst();
            for (Occurrence next : events.subList(1, events.size())) {
                grown = assembler
                        .extend(grown, List.of(next))
                        .map(List::getFirst)
                        .orElseThrow();
            }
            assertThat(grown).as("seed %d", seed).isEqualTo(whole);
            Collections.shuffle(events, random);
            assertThat(assembler.assemble(events)).containsExactly(whole);
        }
    }

    private static List<Occurrence> history(Random random) {
        List<Occurrence> events = new ArrayList<>(List.of(page("e000", 0, "/a")));
        long at = 0;
        for (int i = 1; i < 60; i++) {
            at += random.nextInt(5) == 0 ? random.nextInt(7_000) : random.nextInt(700);
            String id = "e%03d".formatted(i);
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 -> page(id, at, random.nextBoolean() ? "/a" : "/b");
                        case 1 -> reaction(id, at, "c", random.nextBoolean() ? null : random.nextLong(8_000));
                        case 2 -> made(id, at, random.nextBoolean() ? Kind.INPUT : Kind.TRACK, Map.of());
                        default -> clickAt(id, at, random.nextBoolean() ? "#a" : "#b", random.nextInt(60), 5);
                    });
        }
        return events;
    }

    private static Frustration signals(Occurrence... events) {
        return session(List.of(events)).frustration();
    }

    private static AssembledSession session(List<Occurrence> events) {
        return Optional.of(new SessionAssembler(AssemblySettings.DEFAULT).assemble(events))
                .filter(sessions -> sessions.size() == 1)
                .orElseThrow()
                .getFirst();
    }

    private static Occurrence page(String id, long after, String path) {
        return made(id, after, Kind.PAGE, Map.of("url", "https://shop.example" + path));
    }

    private static Occurrence click(String id, long after, String selector) {
        return made(id, after, Kind.CLICK, Map.of("selector", selector, "tag", "button"));
    }

    private static Occurrence clickAt(String id, long after, String selector, int x, int y) {
        return made(id, after, Kind.CLICK, Map.of("selector", selector, "x", x, "y", y));
    }

    private static Occurrence reaction(String id, long after, String click, @Nullable Long afterMs) {
        return made(
                id,
                after,
                Kind.REACTION,
                afterMs == null ? Map.of("click", click) : Map.of("click", click, "afterMs", afterMs));
    }

    private static Occurrence made(String id, long after, Kind kind, Map<String, Object> properties) {
        return Timeline.with(Timeline.at(START + after, id, kind, Tenure.WHOLE), properties);
    }
}
