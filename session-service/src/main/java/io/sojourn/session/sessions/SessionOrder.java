package io.sojourn.session.sessions;

import io.sojourn.session.requests.Cursor;
import io.sojourn.session.requests.FieldChecks;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lists of sessions are ordered by, the latest first. */
enum SessionOrder {
    /** When they began. */
    START("s.started_at"),
    /** When their last event was. */
    LAST_EVENT("s.ended_at");

    private final String column;

    SessionOrder(String column) {
        this.column = column;
    }

    /** The order that a request names; by the start where it names none. */
    static SessionOrder parse(@Nullable String name) {
        SessionOrder known = Stream.of(values())
                .filter(order -> order.wireName().equals(name))
                .findFirst()
                .orElse(null);
        new FieldChecks()
                .require(name == null || known != null, "/sort", "choice", "Give one of start, last-event.")
                .done();
        return known == null ? START : known;
    }

    /** The time in SQL of the sessions {@code s}. */
    String column() {
        return column;
    }

    /** Whether it is by the last event. */
    boolean isByEnd() {
        return this == LAST_EVENT;
    }

    /** The place of a session in a list. */
    Cursor cursor(SessionRow session) {
        long at = this == START ? session.startedAt() : session.endedAt();
        return new Cursor(at, session.id().toString());
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
