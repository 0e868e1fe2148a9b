package io.sojourn.ingest.books;

import io.sojourn.contracts.BooksMessage.State;
import io.sojourn.contracts.BooksMessage.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The counts that are not in a message yet. Adding is cheap and from any thread; taking is from one thread. In memory are only lines of the last
 * minutes: in an outage of the broker the lines of old minutes are taken into those of their hour.
 */
final class Tally {
    private static final long MINUTE = 60_000;
    /** So many lines by minutes; more than that many minutes, sources and reasons at once come together only when nothing can be sent for long. */
    static final int MOST_LINES = 20_000;

    private final Map<Line, Cell> cells = new ConcurrentHashMap<>();

    /** Adds to a line. */
    void add(Line line, long count) {
        cellOf(line).added.add(count);
    }

    /** Whether this is one of the first things of its line, so that a sample of it is wanted. */
    boolean wantsSample(Line line, int most) {
        Cell cell = cellOf(line);
        return cell.samples.get() < most && cell.samples.incrementAndGet() <= most;
    }

    /** What was added since the last time, by line; forgets the lines of minutes that are long over. */
    List<Counted> take(Instant now) {
        List<Counted> taken = new ArrayList<>();
        long over = now.toEpochMilli() - 10 * MINUTE;
        cells.forEach((line, cell) -> {
            long sum = cell.added.sum();
            if (sum > cell.taken) {
                taken.add(new Counted(line, sum - cell.taken));
                cell.taken = sum;
                cell.idle = 0;
            } else if (line.minute().toEpochMilli() < over && ++cell.idle > 2) {
                // Nobody adds to it any more: what is under way is answered within seconds.
                cells.remove(line);
            }
        });
        return taken;
    }

    private Cell cellOf(Line line) {
        Cell cell = cells.get(line);
        if (cell != null) {
            return cell;
        }
        Line place = cells.size() < MOST_LINES ? line : line.inItsHour();
        return cells.computeIfAbsent(place, added -> new Cell());
    }

    /** One line of the books. */
    record Line(String systemId, String sourceId, Instant minute, What what, State state, String reason) {
        private Line inItsHour() {
            return new Line(systemId, sourceId, minute.truncatedTo(ChronoUnit.HOURS), what, state, reason);
        }

        /** The minute that an instant is in. */
        static Instant minuteOf(Instant received) {
            return Instant.ofEpochMilli(Math.floorDiv(received.toEpochMilli(), MINUTE) * MINUTE);
        }
    }

    /** A count to be sent. */
    record Counted(Line line, long count) {}

    /** The fields besides the adder belong to the thread that takes. */
    private static final class Cell {
        private final LongAdder added = new LongAdder();
        private final AtomicInteger samples = new AtomicInteger();
        private long taken;
        private int idle;
    }
}
