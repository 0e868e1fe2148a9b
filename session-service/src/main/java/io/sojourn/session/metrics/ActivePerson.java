package io.sojourn.session.metrics;

import io.sojourn.session.projection.selection.IdOrder;
import io.sojourn.session.requests.Cursor;
import java.util.Comparator;
import java.util.UUID;

/** What the columns tell of a person who was active (M9). Times are milliseconds since 1970, UTC. */
record ActivePerson(UUID id, long sessions, long durationMs, long firstStart, long lastStart, long lastEnd) {
    /** The order of the list: the last seen first; of several, as the database orders ids, the largest first. */
    static final Comparator<ActivePerson> LATEST_FIRST = Comparator.comparingLong(ActivePerson::lastEnd)
            .thenComparing(ActivePerson::id, IdOrder.ASCENDING)
            .reversed();

    /** Where the list goes on after it. */
    Cursor cursor() {
        return new Cursor(lastEnd, id.toString());
    }

    /** Whether it comes after the last one of a page. */
    boolean comesAfter(Cursor last) {
        return lastEnd < last.at() || lastEnd == last.at() && IdOrder.ASCENDING.compare(id, last.uuid()) < 0;
    }
}
