package io.sojourn.session.changes;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.contracts.sessions.SessionMessage.Change;
import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import io.sojourn.session.person.PersonStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes messages from the rows of an update of sessions {@code s}. */
@ApplicationScoped
public class ChangedSessions {
    /** What the update has to return. */
    public static final String RETURNING =
            "s.system_id, s.id, s.revision, s.state, s.person_id, s.started_at, s.ended_at, s.event_count";

    private static final String CLOSED = "closed";

    private final PersonStore persons;

    @Inject
    ChangedSessions(PersonStore persons) {
        this.persons = persons;
    }

    /** A message for each row: closed for sessions that are closed now, changed for the others. */
    public Uni<List<SessionMessage>> messages(Sql sql, List<Row> rows, Instant now) {
        return messages(
                sql,
                rows,
                row -> row.text(3).equals(CLOSED) ? Change.CLOSED : Change.CHANGED,
                row -> row.number(2),
                now);
    }

    /** The last message of each session that was removed, from the rows of a deletion. */
    public Uni<List<SessionMessage>> expired(Sql sql, List<Row> rows, Instant now) {
        return messages(sql, rows, row -> Change.EXPIRED, row -> row.number(2) + 1, now);
    }

    private Uni<List<SessionMessage>> messages(
            Sql sql, List<Row> rows, Function<Row, Change> change, Function<Row, Long> revision, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> ids = rows.stream().map(row -> row.id(4)).collect(Collectors.toSet());
        return persons.profiles(sql, ids).map(profiles -> rows.stream()
                .map(row -> message(
                        row,
                        revision.apply(row),
                        change.apply(row),
                        profiles.get(row.id(4)).toldOf(row.time(5), row.time(6)),
                        now))
                .toList());
    }

    private static SessionMessage message(Row row, long revision, Change change, Person person, Instant now) {
        return new SessionMessage(
                SessionMessage.VERSION,
                row.id(0).toString(),
                row.id(1).toString(),
                revision,
                change,
                null,
                person,
                Instant.ofEpochMilli(row.time(5)),
                Instant.ofEpochMilli(row.time(6)),
                row.count(7),
                now);
    }
}
