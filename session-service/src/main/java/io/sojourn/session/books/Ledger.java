package io.sojourn.session.books;

import io.sojourn.contracts.books.BooksMessage.State;
import io.sojourn.contracts.books.BooksMessage.What;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts to be added to the books, summed by line. Not for several threads. */
public final class Ledger {
    private final Map<Line, Long> counts = new HashMap<>();

    /** Adds so many to a line; a negative number takes them out again. */
    public void add(Line line, long count) {
        counts.merge(line, count, Long::sum);
    }

    /** How many there are in a state, over all lines. */
    public long total(State state) {
        return counts.entrySet().stream()
                .filter(one -> one.getKey().state() == state)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    List<Map.Entry<Line, Long>> entries() {
        return List.copyOf(counts.entrySet());
    }

    /**
     * One line of the books.
     *
     * @param minute of receipt
     * @param reason empty for states that need none
     */
    public record Line(UUID systemId, String sourceId, Instant minute, What what, State state, String reason) {

        /** The line of something that was received at an instant, for a state without a reason. */
        public static Line of(UUID systemId, String sourceId, Instant received, What what, State state) {
            return new Line(systemId, sourceId, received.truncatedTo(ChronoUnit.MINUTES), what, state, "");
        }

        /** The line of the same thing in another state. */
        public Line in(State other) {
            return new Line(systemId, sourceId, minute, what, other, "");
        }
    }
}
