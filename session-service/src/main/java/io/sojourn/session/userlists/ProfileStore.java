package io.sojourn.session.userlists;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.person.PersonStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what persons are known as. */
@ApplicationScoped
class ProfileStore {
    private static final String PROFILES =
            "SELECT p.id, p.user_id, " + PersonStore.SOME_ANONYMOUS_IDS + " FROM person p WHERE p.id = ANY($1)";

    private final Database database;

    @Inject
    ProfileStore(Database database) {
        this.database = database;
    }

    /** The same persons in the same order; who is part of somebody else by now is left out. */
    Uni<List<UserSessions>> of(List<CountedPerson> persons) {
        UUID[] ids = SqlTypes.ids(persons.stream().map(CountedPerson::id).toList());
        return database.reading(sql -> sql.rows(PROFILES, (Object) ids)).map(rows -> {
            Map<UUID, Row> byId = rows.stream().collect(Collectors.toMap(row -> row.id(0), row -> row));
            return persons.stream()
                    .filter(person -> byId.containsKey(person.id()))
                    .map(person -> user(person, byId.get(person.id())))
                    .toList();
        });
    }

    private static UserSessions user(CountedPerson person, Row profile) {
        return new UserSessions(
                person.id().toString(),
                profile.textOrNull(1),
                List.of(profile.texts(2)),
                person.sessions(),
                person.durationMs());
    }
}
