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
    private final ListOrder order;
    private final @Nullable Place after;
    private final int most;
    private final PriorityQueue<Place> found = new PriorityQueue<>(Place.EARLIEST_FIRST);

    /**
     * For a page.
     *
     * @param order what they are ordered by
     * @param after where the page before ended; null for the first one
     */
    public LatestSessions(SessionTable table, ListOrder order, @Nullable Place after, int most) {
        this.table = table;
        this.order = order;
        this.after = after;
        this.most = most;
    }

    /** Their places, the latest first. */
    public List<Place> of(Selection selection) {
        if (after != null) {
            order.restrict(selection, after.at());
        }
        selection.latestFirst(order, this::leastOfUse, this::take);
        List<Place> places = new ArrayList<>(found);
        places.sort(Place.EARLIEST_FIRST.reversed());
        return places;
    }

    private long leastOfUse() {
        return found.size() < most ? Long.MIN_VALUE : found.element().at();
    }

    private void take(int chunk, int[] places, int count) {
        for (int i = 0; i < count; i++) {
            int row = Chunks.row(chunk, places[i]);
            long at = order.at(table, row);
            if (at >= leastOfUse()) {
                add(new Place(at, table.id(row), table.startedAt().get(row)));
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
     * @param at its start, its last event, or the rank of its score
     */
    public record Place(long at, UUID id, long startedAt) {
        static final Comparator<Place> EARLIEST_FIRST =
                Comparator.comparingLong(Place::at).thenComparing(Place::id, IdOrder.ASCENDING);
    }
}
