package io.sojourn.session.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.crossproperty.Prompt;
import io.sojourn.session.crossproperty.PropertySession;
import io.sojourn.session.platform.Api;
import io.sojourn.session.platform.Broker;
import io.sojourn.session.platform.Events;
import io.sojourn.session.requests.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pure function over all events is the reference: what was streamed has to be the same. */
@QuarkusTest
@Tag("S4")
@Tag("X6")
@Tag("X4")
class ReferenceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> VISITORS = List.of("v1", "v2", "user:ada");
    private static final List<String> SOURCE_TYPES = List.of("product", "marketing", "docs");
    private static final double THIRTY_DAYS = 30 * 24 * 60;
    private static final List<String> USERS = List.of("ada", "bob");

    private Broker broker;
    private Events events;

    @BeforeEach
    void makeASystem() {
        broker = new Broker();
        events = new Events(
                Api.newSystem("ada"),
                Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(Duration.ofDays(105)));
    }

    @AfterEach
    void close() {
        broker.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void storesWhatTheRulesMakeOfAllEvents(long seed) {
        Random random = new Random(seed);
        List<EventMessage> history = seed % 2 == 0 ? steadyHistory(random) : history(random);
        List<EventMessage> delivered = new ArrayList<>(history);
        history.stream().filter(one -> random.nextInt(5) == 0).forEach(delivered::add);
        disorder(delivered, seed, random);

        for (int from = 0; from < delivered.size(); from += 10) {
            broker.send(delivered.subList(from, Math.min(from + 10, delivered.size())));
            pauseSometimes(random);
        }

        List<Told> expected = expected(history);
        await().atMost(SOON).untilAsserted(() -> assertThat(stored()).isEqualTo(expected));
    }

    /** Some come in any order, some nearly in order of time, as from real visitors. */
    private static void disorder(List<EventMessage> delivered, long seed, Random random) {
        if (seed % 4 < 2) {
            Collections.shuffle(delivered, random);
            return;
        }
        delivered.sort(Comparator.comparing(EventMessage::at));
        for (int i = 0; i < delivered.size() / 8; i++) {
            Collections.swap(delivered, random.nextInt(delivered.size()), random.nextInt(delivered.size()));
        }
    }

    /** Another number of histories is tried with {@code -Dsojourn.test.histories=}. */
    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("sojourn.test.histories", 8));
    }

    /** Batches of different sizes come about by waiting until what was sent is visible, or not. */
    private void pauseSometimes(Random random) {
        if (random.nextBoolean()) {
            await().atMost(SOON).until(() -> !stored().isEmpty());
        }
    }

    private List<EventMessage> history(Random random) {
        List<EventMessage> history = new ArrayList<>();
        double minute = 0;
        for (int i = 0; i < 60; i++) {
            minute += switch (random.nextInt(6)) {
                case 0 -> 30;
                case 1 -> 31 + random.nextInt(100);
                default -> random.nextInt(25);
            };
            minute += i % 20 == 10 && random.nextBoolean() ? THIRTY_DAYS - 30 + random.nextInt(60) : 0;
            String visitor = VISITORS.get(random.nextInt(VISITORS.size()));
            history.add(event(random, visitor, minute));
        }
        return history;
    }

    /** Without a pause, so that only the maximum duration separates sessions. */
    private List<EventMessage> steadyHistory(Random random) {
        List<EventMessage> history = new ArrayList<>();
        double minute = 0;
        for (int i = 0; i < 120; i++) {
            minute += 5 + random.nextInt(26);
            history.add(event(random, VISITORS.get(random.nextInt(2)), minute));
        }
        return history;
    }

    private EventMessage event(Random random, String visitor, double minute) {
        String sourceType = SOURCE_TYPES.get(random.nextInt(random.nextBoolean() ? 1 : SOURCE_TYPES.size()));
        return Events.on(sourceType, anywhere(random, visitor, minute));
    }

    private EventMessage anywhere(Random random, String visitor, double minute) {
        String user = USERS.get(random.nextInt(USERS.size()));
        return switch (random.nextInt(14)) {
            case 0 -> events.identify(visitor, user, minute);
            case 1 -> events.serverSide(user, minute);
            case 2 ->
                events.event(
                        EventKind.ACTIVITY,
                        visitor,
                        null,
                        minute,
                        Map.of("seconds", List.of(events.at(minute).getEpochSecond() - 3)));
            case 3 -> events.event(EventKind.SCREEN, visitor, null, minute, Map.of());
            case 4, 5 -> events.click(visitor, minute);
            case 6 ->
                events.event(
                        EventKind.TRACK, visitor, null, minute, Map.of("n", random.nextInt(9) * 0.5, "at", minute));
            case 7 -> events.content(visitor, "survey", "S" + random.nextInt(3), minute);
            default -> events.page(visitor, minute);
        };
    }

    private List<Told> stored() {
        return Api.sessions(events.systemId(), "?limit=200").stream()
                .map(Told::stored)
                .sorted()
                .toList();
    }

    private static List<Told> expected(List<EventMessage> history) {
        return Reference.sessions(history).entrySet().stream()
                .flatMap(person -> person.getValue().stream()
                        .map(session ->
                                Told.expected(person.getKey(), session, Reference.classOf(session, person.getValue()))))
                .sorted()
                .toList();
    }

    /** What is compared of a session. */
    private record Told(String text) implements Comparable<Told> {
        static Told stored(Map<String, Object> session) {
            Map<?, ?> person = (Map<?, ?>) session.get("person");
            Object who = person.get("userId") == null
                    ? "visitor:" + ((List<?>) person.get("anonymousIds")).getFirst()
                    : "user:" + person.get("userId");
            return new Told(List.of(
                            who,
                            session.get("startedAt"),
                            session.get("endedAt"),
                            session.get("eventCount"),
                            session.get("pageViewCount"),
                            session.get("activeMs"),
                            String.valueOf(session.get("landingPage")),
                            String.valueOf(session.get("exitPage")),
                            String.valueOf(session.get("referrer")),
                            String.valueOf(session.get("channel")),
                            session.get("propertySessions"),
                            session.get("tags"),
                            String.valueOf(session.get("class")),
                            session.get("beganBecause"),
                            session.get("state").equals("open") ? "" : session.get("endedBecause"))
                    .toString());
        }

        static Told expected(String person, AssembledSession session, @Nullable String activityClass) {
            return new Told(List.of(
                            person,
                            Times.of(session.startedAt()),
                            Times.of(session.endedAt()),
                            session.eventCount(),
                            session.pageViewCount(),
                            session.activeMs(),
                            String.valueOf(session.landingPage()),
                            String.valueOf(session.exitPage()),
                            String.valueOf(session.referrer()),
                            channel(session.acquisition()),
                            session.propertySessions().stream().map(Told::part).toList(),
                            session.tags(),
                            String.valueOf(activityClass),
                            session.beganBecause().wireName(),
                            session.endedBecause().wireName())
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ", "[", "]")));
        }

        private static Map<String, Object> part(PropertySession part) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("sourceType", part.sourceType());
            told.put("startedAt", Times.of(part.startedAt()));
            told.put("endedAt", Times.of(part.endedAt()));
            Prompt prompt = part.promptedBy();
            told.put(
                    "promptedBy",
                    prompt == null
                            ? null
                            : "{sourceType=%s, startedAt=%s}"
                                    .formatted(prompt.sourceType(), Times.of(prompt.startedAt())));
            return told;
        }

        private static String channel(@Nullable Acquisition acquisition) {
            return acquisition == null ? "null" : String.valueOf(acquisition.channel());
        }

        @Override
        public int compareTo(Told other) {
            return text.compareTo(other.text);
        }
    }
}
