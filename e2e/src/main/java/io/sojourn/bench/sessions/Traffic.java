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
import org.jspecify.annotations.Nullable;

/**
 * What visitors do, in the order that it is sent: so many at a time, each for about 20 events that are some seconds apart; one of four is identified.
 * The same seed gives the same visits.
 *
 * @param visitors at a time
 * @param kind what is wrong with the order
 */
record Traffic(String systemId, Instant beginning, int visitors, Kind kind) {
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

    /** Makes so many different events. */
    void make(int events, long seed, Consumer<EventMessage> send) {
        SplittableRandom random = new SplittableRandom(seed);
        Delayed delayed = new Delayed(send, visitors * EVENTS_OF_A_VISIT * LATE_BY_VISITS);
        for (int i = 0; i < events; i++) {
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
        int whole = events / (visitors * EVENTS_OF_A_VISIT);
        return whole * visitors + Math.min(visitors, events - whole * visitors * EVENTS_OF_A_VISIT);
    }

    private EventMessage event(int number, SplittableRandom random) {
        int visitor = number % visitors;
        int turn = number / visitors;
        int visit = turn / EVENTS_OF_A_VISIT;
        int step = turn % EVENTS_OF_A_VISIT;
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
