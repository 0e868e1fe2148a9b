package io.sojourn.session.sessions;

import io.sojourn.database.SqlTypes;
import io.sojourn.session.filters.Conditions;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.projection.selection.ListOrder;
import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.FieldChecks;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lists of sessions are ordered by, the latest or highest first. */
enum SessionOrder {
    /** When they began. */
    START("s.started_at", "s.started_at DESC, s.id DESC"),
    /** When their last event was. */
    LAST_EVENT("s.ended_at", "s.ended_slot DESC, s.ended_at DESC, s.id DESC"),
    /** Their score. */
    SCORE(ScoreRange.RANK, ScoreRange.RANK + " DESC, s.id DESC");

    private final String column;
    private final String latestFirst;

    SessionOrder(String column, String latestFirst) {
        this.column = column;
        this.latestFirst = latestFirst;
    }

    /** The order that a request names; by the start where it names none. */
    static SessionOrder parse(@Nullable String name) {
        SessionOrder known = Stream.of(values())
                .filter(order -> order.wireName().equals(name))
                .findFirst()
                .orElse(null);
        new FieldChecks()
                .require(name == null || known != null, "/sort", "choice", "Give one of start, last-event, score.")
                .done();
        return known == null ? START : known;
    }

    /** The order in SQL, as an index has it: of ends it knows slots. */
    String latestFirst() {
        return latestFirst;
    }

    /** Restricts the sessions {@code s} to those after a place in a list. */
    void after(Conditions conditions, Cursor place) {
        Object at = this == SCORE ? place.at() : SqlTypes.time(place.at());
        conditions.and("(" + column + ", s.id) < (%s, %s)", at, place.uuid());
        if (this == LAST_EVENT) {
            conditions.and("s.ended_slot <= %s", at);
        }
    }

    /** The same for the columns. */
    ListOrder ofColumns(long halfLifeMs) {
        return switch (this) {
            case START -> ListOrder.START;
            case LAST_EVENT -> ListOrder.LAST_EVENT;
            case SCORE -> ListOrder.score(halfLifeMs);
        };
    }

    /** The place of a session in a list. */
    Cursor cursor(SessionRow session) {
        long at =
                switch (this) {
                    case START -> session.startedAt();
                    case LAST_EVENT -> session.endedAt();
                    case SCORE -> session.signals().rank(session.startedAt());
                };
        return new Cursor(at, session.id().toString());
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
