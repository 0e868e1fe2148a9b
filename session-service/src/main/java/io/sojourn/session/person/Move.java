package io.sojourn.session.person;

import io.sojourn.session.tenure.Tenure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * A part of a visitor's history that changed hands, or that lies next to a handover that was moved.
 *
 * @param visitorId whose history it is
 * @param from whose it was
 * @param to whose it is now
 */
public record Move(long visitorId, UUID from, UUID to, Tenure window) {
    /** A handover concerns the session that ended at most an inactivity timeout before it; no timeout is longer. */
    private static final long REACH = Duration.ofDays(1).toMillis();

    /** What differs between the visitor before and after; a new visitor's history comes from nobody. Both have their spans in order. */
    static List<Move> between(Visitor before, Visitor after) {
        List<Move> moves = new ArrayList<>();
        int first = 0;
        for (PersonSpan old : before.spans()) {
            while (after.spans().get(first).tenure().until() <= old.tenure().from()) {
                first++;
            }
            for (int i = first; i < after.spans().size(); i++) {
                PersonSpan now = after.spans().get(i);
                if (now.tenure().from() >= old.tenure().until()) {
                    break;
                }
                moves.addAll(between(after.id(), old, now));
            }
        }
        return moves;
    }

    private static List<Move> between(long visitorId, PersonSpan old, PersonSpan now) {
        if (old.personId().equals(now.personId())) {
            return aroundHandovers(visitorId, now, old.tenure());
        }
        long from = Math.max(old.tenure().from(), now.tenure().from());
        long until = Math.min(old.tenure().until(), now.tenure().until());
        return List.of(new Move(visitorId, old.personId(), now.personId(), new Tenure(from, until)));
    }

    private static List<Move> aroundHandovers(long visitorId, PersonSpan owned, Tenure old) {
        UUID person = owned.personId();
        Tenure now = owned.tenure();
        LongStream begins = old.from() == now.from() ? LongStream.empty() : LongStream.of(old.from(), now.from());
        LongStream ends = old.until() == now.until() ? LongStream.empty() : LongStream.of(old.until(), now.until());
        return LongStream.concat(begins, ends)
                .filter(at -> at != Tenure.BEGINNING && at != Tenure.END)
                .mapToObj(at -> new Move(visitorId, person, person, new Tenure(at - REACH, at + 1)))
                .toList();
    }
}
