package io.sojourn.session.person;

import io.sojourn.session.assembly.Tenure;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A part of a visitor's history that changed hands.
 *
 * @param from whose it was
 * @param to whose it is now
 */
public record Move(UUID from, UUID to, Tenure window) {

    /** What differs between the visitor before and after; a new visitor's history comes from nobody. */
    static List<Move> between(Visitor before, Visitor after) {
        List<Move> moves = new ArrayList<>();
        for (PersonSpan old : before.spans()) {
            for (PersonSpan now : after.spans()) {
                long from = Math.max(old.tenure().from(), now.tenure().from());
                long until = Math.min(old.tenure().until(), now.tenure().until());
                if (from < until && !old.personId().equals(now.personId())) {
                    moves.add(new Move(old.personId(), now.personId(), new Tenure(from, until)));
                }
            }
        }
        return moves;
    }
}
