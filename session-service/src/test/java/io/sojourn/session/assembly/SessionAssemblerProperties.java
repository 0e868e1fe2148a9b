package io.sojourn.session.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.sojourn.session.tenure.Tenure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class SessionAssemblerProperties {
    private static final long HALF_HOUR = 30 * 60_000;
    private static final long TWELVE_HOURS = 12 * 60 * 60_000;

    private static final Kind[] KINDS = {
        Kind.PAGE, Kind.SCREEN, Kind.CLICK, Kind.INPUT, Kind.TRACK, Kind.CONTENT, Kind.ACTIVITY, Kind.REACTION
    };

    private final SessionAssembler assembler = new SessionAssembler(AssemblySettings.DEFAULT);

    @Property
    @Tag("S4")
    void isTheSameForAnyOrderAndRepetition(@ForAll("histories") List<Occurrence> history, @ForAll Random random) {
        List<Occurrence> delivered = new ArrayList<>(history);
        history.stream().filter(one -> random.nextInt(3) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);

        assertThat(assembler.assemble(delivered)).isEqualTo(assembler.assemble(history));
    }

    @Property
    @Tag("S1")
    @Tag("S2")
    void putsEveryEventIntoExactlyOneSessionThatKeepsBothLimits(@ForAll("histories") List<Occurrence> history) {
        List<AssembledSession> sessions = assembler.assemble(history);

        List<Occurrence> counted =
                history.stream().filter(one -> one.kind().counted()).toList();
        assertThat(sessions.stream().mapToInt(AssembledSession::eventCount).sum())
                .isEqualTo(counted.size());
        for (Occurrence one : counted) {
            assertThat(sessions.stream()
                            .filter(session -> session.startedAt() <= one.at() && one.at() <= session.endedAt()))
                    .hasSize(1);
        }
        assertThat(sessions).allSatisfy(session -> {
            assertThat(session.endedAt() - session.startedAt()).isBetween(0L, TWELVE_HOURS);
            assertThat(session.activeMs()).isBetween(0L, session.endedAt() - session.startedAt());
        });
    }

    @Property
    @Tag("S6")
    void hasOnlyAReferrerThatFitsItsChannel(@ForAll("histories") List<Occurrence> history) {
        assertThat(assembler.assemble(history)).allSatisfy(session -> {
            Acquisition how = session.acquisition();
            boolean fromOutside = how != null && how.referrerClass() != null && !how.isFromWithin();
            assertThat(session.referrer() != null).isEqualTo(fromOutside);
        });
    }

    @Property
    @Tag("S2")
    void separatesSessionsOnlyByAPauseOrTheMaximumDuration(@ForAll("histories") List<Occurrence> history) {
        List<AssembledSession> sessions = assembler.assemble(history);

        for (int i = 1; i < sessions.size(); i++) {
            AssembledSession before = sessions.get(i - 1);
            AssembledSession after = sessions.get(i);
            boolean paused = after.startedAt() - before.endedAt() > HALF_HOUR;
            boolean tooLong = after.startedAt() - before.startedAt() > TWELVE_HOURS;
            assertThat(paused || tooLong).isTrue();
            assertThat(after.beganBecause()).isEqualTo(paused ? Boundary.INACTIVITY : Boundary.MAXIMUM_DURATION);
            assertThat(before.endedBecause()).isEqualTo(after.beganBecause());
        }
    }

    @Property
    @Tag("S4")
    void assemblesAStretchAsItAssemblesTheWhole(@ForAll("histories") List<Occurrence> history) {
        List<AssembledSession> whole = assembler.assemble(history);

        for (int i = 0; i < whole.size(); i++) {
            long from = whole.get(i).startedAt();
            List<Occurrence> rest = history.stream()
                    .filter(one -> one.at() >= (one.kind().counted() ? from : from - HALF_HOUR))
                    .toList();
            boolean continued = whole.get(i).beganBecause() == Boundary.MAXIMUM_DURATION;
            assertThat(assembler.assemble(rest, continued, false)).isEqualTo(whole.subList(i, whole.size()));
        }
    }

    @Property
    @Tag("S4")
    void continuesASessionEventByEventAsItAssemblesTheWhole(
            @ForAll("histories") List<Occurrence> history, @ForAll Random random) {
        List<Occurrence> timeline = history.stream().sorted(Occurrence.ORDER).toList();
        int known = timeline.isEmpty() ? 0 : random.nextInt(timeline.size());
        List<AssembledSession> sessions = new ArrayList<>(assembler.assemble(timeline.subList(0, known)));

        while (known < timeline.size()) {
            int next = known + 1 + random.nextInt(timeline.size() - known);
            AssembledSession latest = sessions.isEmpty() ? null : sessions.removeLast();
            if (latest == null) {
                sessions.addAll(assembler.assemble(timeline.subList(0, next)));
            } else {
                Optional<List<AssembledSession>> extended = assembler.extend(latest, timeline.subList(known, next));
                sessions =
                        extended.isEmpty() ? new ArrayList<>(assembler.assemble(timeline.subList(0, next))) : sessions;
                extended.ifPresent(sessions::addAll);
            }
            known = next;
        }

        assertThat(sessions).isEqualTo(assembler.assemble(history));
    }

    @Provide
    Arbitrary<List<Occurrence>> histories() {
        Arbitrary<Long> gaps = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 1_500)),
                Tuple.of(2, Arbitraries.longs().between(0, 8_000)),
                Tuple.of(6, Arbitraries.longs().between(0, 10 * 60_000)),
                Tuple.of(3, Arbitraries.longs().between(HALF_HOUR - 2, HALF_HOUR + 2)),
                Tuple.of(1, Arbitraries.longs().between(0, 5 * 60 * 60_000)));
        Arbitrary<Kind> kinds = Arbitraries.of(KINDS);
        Arbitrary<@Nullable Acquisition> arrivals = Arbitraries.of(
                null,
                new Acquisition("direct", null, null),
                new Acquisition(null, "internal", null),
                new Acquisition("email", "internal", null),
                new Acquisition("organic-search", "search", null));
        Arbitrary<String> sourceTypes = Arbitraries.of("product", "marketing", "docs");
        return Combinators.combine(gaps, kinds, arrivals, sourceTypes, properties())
                .as(Step::new)
                .list()
                .ofMaxSize(60)
                .map(SessionAssemblerProperties::history);
    }

    private static Arbitrary<Map<String, Object>> properties() {
        return Arbitraries.of(
                Map.of("selector", "#a", "x", 4, "y", 4, "click", "c1", "url", "https://shop.example/a"),
                Map.of(
                        "selector",
                        "#a",
                        "tag",
                        "input",
                        "click",
                        "c2",
                        "afterMs",
                        3_000,
                        "url",
                        "https://shop.example/b"),
                Map.of(
                        "selector",
                        "#b",
                        "x",
                        400,
                        "y",
                        4,
                        "click",
                        "c3",
                        "afterMs",
                        2_999,
                        "url",
                        "https://shop.example/a"),
                Map.of("x", 20.0, "y", 10, "click", "c4", "afterMs", 6_999.5, "url", "https://shop.example/c"));
    }

    private static List<Occurrence> history(List<Step> steps) {
        List<Occurrence> history = new ArrayList<>();
        long at = Timeline.BEGINNING;
        for (Step step : steps) {
            at += step.gap();
            String id = String.format("e%04d", history.size());
            Occurrence event = step.kind() == Kind.ACTIVITY
                    ? Timeline.pulses(id, (at - Timeline.BEGINNING) / 60_000.0, at - 3000, at - 1000, at)
                    : arrived(
                            Timeline.with(Timeline.at(at, id, step.kind(), Tenure.WHOLE), step.properties()),
                            step.arrival());
            history.add(Timeline.of(event, step.sourceType()));
        }
        history.sort(Comparator.comparing(Occurrence::id).reversed());
        return history;
    }

    private static Occurrence arrived(Occurrence event, @Nullable Acquisition how) {
        boolean named = how != null && how.referrerClass() != null;
        return Timeline.reached(event, named ? "https://" + event.id() + ".example/" : null, how);
    }

    private record Step(
            long gap, Kind kind, @Nullable Acquisition arrival, String sourceType, Map<String, Object> properties) {}
}
