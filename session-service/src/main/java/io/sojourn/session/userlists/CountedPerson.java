package io.sojourn.session.userlists;

import io.sojourn.session.requests.Cursor;
import java.util.Comparator;
import java.util.UUID;

/** How many sessions of a person count, and how long they took together. */
record CountedPerson(UUID id, long sessions, long durationMs) {
    /** The order of the list: the most sessions first; of several persons, as the database orders ids, the largest first. */
    static final Comparator<CountedPerson> MOST_FIRST = Comparator.comparingLong(CountedPerson::sessions)
            .thenComparing(CountedPerson::id, CountedPerson::compareIds)
            .reversed();

    /** Where the list goes on after it. */
    Cursor cursor() {
        return new Cursor(sessions, id.toString());
    }

    /** Whether it comes after the last one of a page. */
    boolean comesAfter(Cursor last) {
        return sessions < last.at() || sessions == last.at() && compareIds(id, last.uuid()) < 0;
    }

    private static int compareIds(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
