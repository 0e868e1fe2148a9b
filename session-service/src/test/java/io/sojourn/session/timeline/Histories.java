package io.sojourn.session.timeline;

import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Campaign;
import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.contracts.events.EventMessage.Origin;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.platform.Events;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the history of one system: several browsers and users who share them, events of servers, events without clients or pages, several in
 * one instant, pauses of exactly the limits. The same seed makes the same history, but for the system's id.
 */
final class Histories {
    private static final AssemblySettings SHORT = new AssemblySettings(
            Duration.ofMinutes(10), Duration.ofMinutes(45), Duration.ofSeconds(90), Duration.ofDays(2));
    private static final List<String> BROWSERS = List.of("v1", "v2", "v3", "user:ada", "v5");
    private static final List<String> USERS = List.of("ada", "bob", "cyd");
    private final long seed;
    private final Random random;
    private final UUID system = UUID.randomUUID();
    private final AssemblySettings settings;
    private final int browsers;
    private final int users;
    private final boolean pastLimit;
    private boolean paused;
    private long clock = beginning().toEpochMilli();

    private Histories(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.settings = random.nextInt(3) == 0 ? SHORT : AssemblySettings.DEFAULT;
        this.browsers = 1 + random.nextInt(BROWSERS.size());
        this.users = 1 + random.nextInt(USERS.size());
        this.pastLimit = random.nextInt(10) == 0;
    }

    /** A month ends one and a half hours after it; it is long ago, but not past the retention of the books. */
    private static Instant beginning() {
        return LocalDate.now(Clock.systemUTC())
                .minusDays(50)
                .withDayOfMonth(1)
                .atTime(LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC)
                .minus(Duration.ofMinutes(90));
    }

    /** The history of a seed. */
    static History of(long seed) {
        Histories made = new Histories(seed);
        List<EventMessage> events = new ArrayList<>();
        boolean steady = made.random.nextInt(4) == 0;
        int count = 5 + made.random.nextInt(steady ? 110 : 60);
        for (int i = 0; i < count; i++) {
            made.pause(steady);
            events.add(made.event(i));
        }
        made.signals(events);
        made.shareIds(events);
        return new History(seed, made.system, made.settings, events, made.delivered(events), made.pastLimit);
    }

    /** What is one signal of frustration, or nearly one (P20), at the end of the history. */
    private void signals(List<EventMessage> events) {
        String browser = BROWSERS.get(random.nextInt(browsers));
        Visitor visitor = visitor(browser, null, null);
        for (int i = random.nextInt(12); i > 0; i--) {
            clock += random.nextInt(4) == 0 ? random.nextInt(8_000) : random.nextInt(700);
            int number = events.size();
            events.add(
                    switch (random.nextInt(5)) {
                        case 0 -> made(number, EventKind.PAGE, visitor, Map.of());
                        case 1 -> made(number, EventKind.REACTION, visitor, reaction(number));
                        case 2 ->
                            made(number, random.nextBoolean() ? EventKind.INPUT : EventKind.TRACK, visitor, Map.of());
                        default -> made(number, EventKind.CLICK, visitor, click());
                    });
        }
    }

    /** Without pauses only the maximum duration separates sessions. */
    private void pause(boolean steady) {
        long timeout = settings.inactivityTimeout().toMillis();
        clock += switch (steady ? 9 : random.nextInt(12)) {
            case 10 -> random.nextInt(8) == 0 ? longPause() : timeout / 2;
            case 0 -> timeout;
            case 1 -> timeout + 1;
            case 2 -> timeout + random.nextLong(4 * timeout);
            case 3 -> 0;
            case 4 -> settings.idleThreshold().toMillis() - random.nextInt(2);
            case 5 -> random.nextInt(2000);
            default -> random.nextLong(timeout + 1);
        };
    }

    /** One at most: the books forget what is older than three months. */
    private long longPause() {
        Duration pause = paused ? Duration.ZERO : Duration.ofDays(29 + random.nextInt(3));
        paused = true;
        return pause.toMillis();
    }

    private EventMessage event(int number) {
        String browser = BROWSERS.get(random.nextInt(browsers));
        String user = USERS.get(random.nextInt(users));
        return switch (random.nextInt(17)) {
            case 0, 1 -> made(number, EventKind.IDENTIFY, visitor(browser, user, null), Map.of("plan", "free"));
            case 2 -> made(number, EventKind.TRACK, visitor(null, user, null), properties());
            case 3 -> made(number, EventKind.ACTIVITY, visitor(browser, null, null), Map.of("seconds", pulses()));
            case 4 -> alias(number, browser, user);
            case 5 -> made(number, EventKind.SCREEN, visitor(browser, perhaps(user), null), Map.of());
            case 6 -> made(number, EventKind.CONTENT, visitor(browser, null, null), Map.of("contentType", "survey"));
            case 7 -> made(number, EventKind.ERROR, visitor(browser, null, null), Map.of("message", "no"));
            case 8 -> made(number, EventKind.INPUT, visitor(browser, null, null), Map.of());
            case 9 -> made(number, EventKind.GROUP, visitor(browser, perhaps(user), null), Map.of());
            case 10, 11 -> made(number, EventKind.CLICK, visitor(browser, null, null), click());
            case 12 -> made(number, EventKind.REACTION, visitor(browser, null, null), reaction(number));
            default -> made(number, EventKind.PAGE, visitor(browser, null, null), Map.of());
        };
    }

    /** One that a server sends says that a browser is a user; one of a browser says who it was before, which is nothing to go by. */
    private EventMessage alias(int number, String browser, String user) {
        return random.nextBoolean()
                ? made(number, EventKind.ALIAS, visitor(null, user, browser), Map.of())
                : made(number, EventKind.ALIAS, visitor(browser, user, BROWSERS.getFirst()), Map.of());
    }

    private Map<String, Object> properties() {
        return random.nextInt(6) == 0
                ? random.ints(40, 0, 200)
                        .boxed()
                        .distinct()
                        .collect(Collectors.toMap(key -> "key-" + key, key -> random.nextInt(3)))
                : Map.of("plan", one("free", "team"), "n", random.nextInt(9) * 0.5, "at", (double) clock);
    }

    private List<Long> pulses() {
        long reach = settings.inactivityTimeout().toSeconds() + 5;
        long now = clock / 1000;
        return random.longs(1 + random.nextInt(4), now - reach, now + 2)
                .sorted()
                .boxed()
                .toList();
    }

    private Map<String, Object> click() {
        return switch (random.nextInt(4)) {
            case 0 -> Map.of("selector", "#buy", "tag", one("button", "input"));
            case 1 -> Map.of("x", random.nextInt(50), "y", 10.4);
            default -> Map.of("selector", one("#buy", "#sell"), "tag", "button", "x", random.nextInt(90), "y", 10);
        };
    }

    private Map<String, Object> reaction(int number) {
        return random.nextBoolean()
                ? Map.of("click", "click-" + number)
                : Map.of("click", "click-" + number, "afterMs", random.nextInt(9_000));
    }

    private @Nullable String perhaps(String user) {
        return random.nextInt(4) == 0 ? user : null;
    }

    private static Visitor visitor(@Nullable String browser, @Nullable String user, @Nullable String previous) {
        return new Visitor(browser, user, previous, null, "tab-1", null);
    }

    private EventMessage made(int number, EventKind kind, Visitor visitor, Map<String, Object> properties) {
        Instant at = Instant.ofEpochMilli(clock);
        return new EventMessage(
                EventMessage.VERSION,
                "%s-%03d".formatted(new UUID(random.nextLong(), seed), number),
                kind,
                random.nextBoolean() ? "Name " + random.nextInt(3) : null,
                at,
                new Origin(system.toString(), "web", one("product", "marketing", "docs"), one("production", "staging")),
                visitor,
                new Times(at, at, at.plus(lateness())),
                random.nextInt(5) == 0 ? null : page(),
                random.nextInt(5) == 0 ? null : client(),
                kind == EventKind.PAGE || kind == EventKind.SCREEN ? acquisition() : null,
                null,
                properties);
    }

    private Duration lateness() {
        if (pastLimit && random.nextInt(8) == 0) {
            return Duration.ofDays(3);
        }
        return random.nextInt(6) == 0 ? Duration.ofMinutes(random.nextInt(47 * 60)) : Duration.ofMillis(40);
    }

    private Page page() {
        return new Page(
                perhapsOne("https://shop.example/", "https://shop.example/cart?a=1", "https://docs.example/#x"),
                perhapsOne("Home", "Cart"),
                perhapsOne("https://search.example/", "https://shop.example/"));
    }

    private Client client() {
        boolean bot = random.nextInt(8) == 0;
        return new Client(
                perhapsOne("DE", "PT"),
                perhapsOne("desktop", "mobile"),
                perhapsOne("Linux", "iOS"),
                perhapsOne("Chrome", "Safari"),
                perhapsOne("1440x900", "390x844"),
                perhapsOne("de-DE", "pt"),
                bot,
                bot ? "user-agent" : null,
                random.nextInt(8) == 0 ? "local-host" : null);
    }

    private @Nullable Acquisition acquisition() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Acquisition(null, "internal", null);
            case 2 -> new Acquisition("search", "search", null);
            default -> new Acquisition("email", "other", new Campaign("news", "email", one("a", "b"), null, null));
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private @Nullable String perhapsOne(String... of) {
        int index = random.nextInt(of.length + 1);
        return index == of.length ? null : of[index];
    }

    /** Visitors that count their messages have the same ids: each is an event of its own. */
    private void shareIds(List<EventMessage> events) {
        for (int i = 1; i < events.size(); i++) {
            EventMessage one = events.get(i);
            String id = events.get(random.nextInt(i)).id();
            boolean isTaken = events.stream()
                    .anyMatch(other ->
                            other.id().equals(id) && Reference.visitor(other).equals(Reference.visitor(one)));
            if (!isTaken && random.nextInt(4) == 0) {
                events.set(i, Events.withId(id, one));
            }
        }
    }

    /** Some twice; in order of time, nearly so, or in any order. */
    private List<EventMessage> delivered(List<EventMessage> events) {
        List<EventMessage> delivered = new ArrayList<>(events);
        events.stream().filter(one -> random.nextInt(6) == 0).forEach(delivered::add);
        switch (random.nextInt(4)) {
            case 0 -> Collections.shuffle(delivered, random);
            case 1 -> delivered.sort(Comparator.comparing(EventMessage::at));
            default -> {
                delivered.sort(Comparator.comparing(EventMessage::at));
                for (int i = 0; i < delivered.size() / 6; i++) {
                    Collections.swap(delivered, random.nextInt(delivered.size()), random.nextInt(delivered.size()));
                }
            }
        }
        return delivered;
    }

    /**
     * What happened in one system.
     *
     * @param events each once
     * @param delivered as they come, some twice
     * @param pastLimit whether some come after the lateness limit, so that what becomes of them depends on when
     */
    record History(
            long seed,
            UUID system,
            AssemblySettings settings,
            List<EventMessage> events,
            List<EventMessage> delivered,
            boolean pastLimit) {}
}
