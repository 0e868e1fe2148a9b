package io.sojourn.bench.sessions;

import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.contracts.events.EventMessage.Origin;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.events.EventMessage.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What visitors do, in the order that it is sent: so many at a time, each for about 20 events that are some seconds apart; one of four is identified.
 * The same seed gives the same visits.
 *
 * @param visitors at a time
 * @param kind what is wrong with the order
 * @param visits how they lie to each other
 */
record Traffic(String systemId, Instant beginning, int visitors, Kind kind, Visits visits) {
    private static final int EVENTS_OF_A_VISIT = 20;
    private static final int PATHS = 400;
    private static final double LATE = 0.10;
    private static final double REPEATED = 0.05;
    private static final int LATE_BY_VISITS = 3;
    private static final List<String> BROWSERS = List.of("Chrome 142", "Safari 18", "Firefox 145", "Edge 142");
    private static final List<String> COUNTRIES = List.of("DE", "US", "FR", "GB", "IN", "BR");

    /** What is wrong with the order of events. */
    enum Kind {
        /** Nothing: by the time of each visitor's events. */
        ORDERED,
        /** One of ten comes when its visit is over. */
        LATE,
        /** One of twenty comes twice. */
        REPEATED
    }

    /** How the visits lie to each other. */
    enum Visits {
        /** All begin with the first event, and end with the twentieth: what is the most work in the shortest time. */
        TOGETHER,
        /** One of twenty begins in each turn, as in traffic that has gone on for long; those under way have shown their first events elsewhere. */
        SPREAD
    }

    /** Makes so many different events from the beginning on. */
    void make(int events, long seed, Consumer<EventMessage> send) {
        make(0, events, seed, send);
    }

    /** Makes events from one number to before another. */
    void make(int from, int to, long seed, Consumer<EventMessage> send) {
        SplittableRandom random = new SplittableRandom(seed);
        Delayed delayed = new Delayed(send, visitors * EVENTS_OF_A_VISIT * LATE_BY_VISITS);
        for (int i = from; i < to; i++) {
            EventMessage event = event(i, random);
            if (kind == Kind.LATE && random.nextDouble() < LATE) {
                delayed.later(event);
            } else {
                delayed.now(event);
            }
            if (kind == Kind.REPEATED && random.nextDouble() < REPEATED) {
                delayed.now(event);
            }
        }
        delayed.rest();
    }

    /** How many visits so many events make. */
    int visits(int events) {
        return IntStream.range(0, Math.min(visitors, events))
                .map(visitor -> visits(visitor, Math.ceilDiv(events - visitor, visitors)))
                .sum();
    }

    private int visits(int visitor, int turns) {
        return (ahead(visitor) + turns - 1) / EVENTS_OF_A_VISIT + 1;
    }

    private int ahead(int visitor) {
        return visits == Visits.SPREAD ? visitor % EVENTS_OF_A_VISIT : 0;
    }

    private EventMessage event(int number, SplittableRandom random) {
        int visitor = number % visitors;
        int turn = number / visitors;
        int visit = (turn + ahead(visitor)) / EVENTS_OF_A_VISIT;
        int step = (turn + ahead(visitor)) % EVENTS_OF_A_VISIT;
        long who = (long) visit * visitors + visitor;
        Instant at = beginning.plusMillis(turn * 7_000L + visitor % 7_000);
        return new EventMessage(
                EventMessage.VERSION,
                new UUID(random.nextLong(), random.nextLong()).toString(),
                kindOf(step),
                kindOf(step) == EventKind.TRACK ? "Added to cart" : null,
                at,
                new Origin(systemId, "5b0c0e52-6b1f-4f66-9d0c-3f5a0f7f9b11", "product", "production"),
                visitor(who, step),
                new Times(at, at.plusMillis(900), at.plusMillis(950)),
                page(who, step),
                client(who),
                kindOf(step) == EventKind.PAGE ? new Acquisition(step == 0 ? "direct" : null, null, null) : null,
                null,
                properties(step));
    }

    private Visitor visitor(long who, int step) {
        UUID anonymous = new UUID(beginning.toEpochMilli() * 31 + kind.ordinal(), who);
        String user = who % 4 == 0 && step > 2 ? "user-" + kind + who : null;
        return new Visitor(
                anonymous.toString(), user, null, null, new UUID(who, 7).toString(), new UUID(who, 9).toString());
    }

    private static EventKind kindOf(int step) {
        return step % 4 == 0 ? EventKind.PAGE : step % 4 == 3 ? EventKind.TRACK : EventKind.CLICK;
    }

    private static Page page(long who, int step) {
        long path = (who * 7 + step / 4) % PATHS;
        return new Page(
                "https://shop.example/products/" + path,
                "Product " + path + " – Shop",
                step == 0 ? null : "https://shop.example/products/" + (path + PATHS - 1) % PATHS);
    }

    private static Client client(long who) {
        return new Client(
                COUNTRIES.get((int) (who % COUNTRIES.size())),
                who % 3 == 0 ? "mobile" : "desktop",
                who % 3 == 0 ? "Android 16" : "Windows 11",
                BROWSERS.get((int) (who % BROWSERS.size())),
                who % 3 == 0 ? "412x915" : "1920x1080",
                "en-US",
                false,
                null,
                null);
    }

    private static Map<String, Object> properties(int step) {
        @Nullable EventKind kind = kindOf(step);
        return switch (kind) {
            case CLICK -> Map.of("selector", "main > div.product > button.buy", "text", "Add to cart");
            case TRACK -> Map.of("product", "P-" + step, "price", 19.9, "currency", "EUR");
            default -> Map.of();
        };
    }
}
