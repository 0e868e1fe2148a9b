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

    /** What differs between the visitor before and after; a new visitor's history comes from nobody. */
    static List<Move> between(Visitor before, Visitor after) {
        List<Move> moves = new ArrayList<>();
        for (PersonSpan old : before.spans()) {
            for (PersonSpan now : after.spans()) {
                long from = Math.max(old.tenure().from(), now.tenure().from());
                long until = Math.min(old.tenure().until(), now.tenure().until());
                if (from < until && !old.personId().equals(now.personId())) {
                    moves.add(new Move(after.id(), old.personId(), now.personId(), new Tenure(from, until)));
                } else if (from < until) {
                    moves.addAll(aroundHandovers(after.id(), now, old.tenure()));
                }
            }
        }
        return moves;
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
