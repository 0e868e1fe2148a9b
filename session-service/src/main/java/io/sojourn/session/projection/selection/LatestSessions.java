package io.sojourn.session.projection.selection;

import io.sojourn.session.projection.columns.Chunks;
import io.sojourn.session.projection.columns.SessionTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the latest of selected sessions, block by block from the latest one on, and looks no further than it has to. */
public final class LatestSessions {
    private final SessionTable table;
    private final boolean byEnd;
    private final @Nullable Place after;
    private final int most;
    private final PriorityQueue<Place> found = new PriorityQueue<>(Place.EARLIEST_FIRST);

    /**
     * For a page.
     *
     * @param byEnd whether they are ordered by their last event instead of their start
     * @param after where the page before ended; null for the first one
     */
    public LatestSessions(SessionTable table, boolean byEnd, @Nullable Place after, int most) {
        this.table = table;
        this.byEnd = byEnd;
        this.after = after;
        this.most = most;
    }

    /** Their places, the latest first. */
    public List<Place> of(Selection selection) {
        if (after != null) {
            restrict(selection, after.at());
        }
        selection.latestFirst(byEnd, this::leastOfUse, this::take);
        List<Place> places = new ArrayList<>(found);
        places.sort(Place.EARLIEST_FIRST.reversed());
        return places;
    }

    private void restrict(Selection selection, long last) {
        if (byEnd) {
            selection.endedWithin(Long.MIN_VALUE, last);
        } else {
            selection.startedWithin(Long.MIN_VALUE, last);
        }
    }

    private long leastOfUse() {
        return found.size() < most ? Long.MIN_VALUE : found.element().at();
    }

    private void take(int chunk, int[] places, int count) {
        for (int i = 0; i < count; i++) {
            int row = Chunks.row(chunk, places[i]);
            long start = table.startedAt().get(row);
            long at = byEnd ? start + table.durationMs().get(row) : start;
            if (at >= leastOfUse()) {
                add(new Place(at, table.id(row), start));
            }
        }
    }

    private void add(Place place) {
        if (after == null || Place.EARLIEST_FIRST.compare(place, after) < 0) {
            found.add(place);
            if (found.size() > most) {
                found.remove();
            }
        }
    }

    /**
     * A session's place in the order.
     *
     * @param at its start, or its last event
     */
    public record Place(long at, UUID id, long startedAt) {
        static final Comparator<Place> EARLIEST_FIRST =
                Comparator.comparingLong(Place::at).thenComparing(Place::id, IdOrder.ASCENDING);
    }
}
