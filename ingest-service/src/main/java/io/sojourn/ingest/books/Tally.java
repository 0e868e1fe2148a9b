package io.sojourn.ingest.books;

import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

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
        while (!cellOf(line).add(count)) {
            // The line is being forgotten: in a moment it has a new cell.
            Thread.onSpinWait();
        }
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
            long count = cell.take();
            if (count > 0) {
                taken.add(new Counted(line, count));
            } else if (line.minute().toEpochMilli() < over && cell.close()) {
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

    /**
     * The count of one line. It is closed, once and for all, only when nothing was added since it was last taken: so nothing is added to what nobody takes.
     * The fields that are not atomic belong to the thread that takes.
     */
    private static final class Cell {
        /** So far below zero that no count brings it back. */
        private static final long CLOSED = Long.MIN_VALUE;

        private static final int IDLE_TAKES = 2;

        private final AtomicLong added = new AtomicLong();
        private final AtomicInteger samples = new AtomicInteger();
        private long taken;
        private int idle;

        /** Adds to it; false if it is closed. */
        boolean add(long count) {
            return added.getAndAdd(count) >= 0;
        }

        /** What was added since the last time. */
        long take() {
            long before = taken;
            taken = added.get();
            idle = taken > before ? 0 : idle + 1;
            return taken - before;
        }

        /** Closes it for good if nothing was added for some time; false if it goes on. */
        boolean close() {
            return idle > IDLE_TAKES && added.compareAndSet(taken, CLOSED);
        }
    }
}
