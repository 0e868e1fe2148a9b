package io.sojourn.session.metrics;

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

/** Reads who active persons are (M9). */
@ApplicationScoped
class ActiveUserStore {
    private static final String PROFILES = """
            SELECT p.id, p.user_id,
                %s
            FROM person p WHERE p.id = ANY($1)
            """.formatted(PersonStore.ANONYMOUS_IDS);

    private final Database database;

    @Inject
    ActiveUserStore(Database database) {
        this.database = database;
    }

    /** The same persons in the same order, with what identifies them. */
    Uni<List<ActiveUser>> users(List<ActivePerson> persons) {
        UUID[] ids = SqlTypes.ids(persons.stream().map(ActivePerson::id).toList());
        return database.reading(sql -> sql.rows(PROFILES, (Object) ids)).map(rows -> {
            Map<UUID, Row> byId = rows.stream().collect(Collectors.toMap(row -> row.id(0), row -> row));
            return persons.stream()
                    .filter(person -> byId.containsKey(person.id()))
                    .map(person -> user(person, byId.get(person.id())))
                    .toList();
        });
    }

    private static ActiveUser user(ActivePerson person, Row profile) {
        return ActiveUser.of(person, profile.textOrNull(1), List.of(profile.texts(2)));
    }
}
