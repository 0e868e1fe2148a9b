package io.sojourn.session.filters;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import io.sojourn.session.filters.bounds.ScoreRange;
import io.sojourn.session.person.VisitorKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what only the database knows of a filter's sessions. */
@ApplicationScoped
public class PreselectionStore {
    /** The persons, with the places of the parameters: system, user id, visitor's key. */
    static final String PERSONS = """
            SELECT p.id FROM person p WHERE p.system_id = $1 AND p.user_id = %1$s
            UNION SELECT o.person_id FROM visitor v JOIN tenure o ON o.visitor_id = v.id
            WHERE v.system_id = $1 AND v.key = %2$s AND o.person_id IS NOT NULL
            """;

    /** The person that an id means, with the place of its parameter; asked for once in a statement. */
    static final String PERSON = "(SELECT person_now($1, %s))";

    private static final int PAGE = 10_000;
    private static final int MOST = 500_000;

    private final Database database;

    @Inject
    PreselectionStore(Database database) {
        this.database = database;
    }

    /**
     * What is found for a filter.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if what has to have happened did so in too many sessions
     */
    public Uni<Preselection> of(UUID systemId, SessionFilter filter) {
        return persons(systemId, filter)
                .chain(persons -> sessions(systemId, filter).chain(sessions -> scored(systemId, filter)
                        .map(halfLifeMs -> new Preselection(persons, sessions, halfLifeMs))));
    }

    /** After how long a score is worth a half in a system, in milliseconds. */
    public Uni<Long> halfLifeMs(UUID systemId) {
        return database.reading(sql -> sql.rows("SELECT coalesce(" + ScoreRange.HALF_LIFE + ", 1)", systemId))
                .map(rows -> rows.getFirst().number(0));
    }

    private Uni<@Nullable Long> scored(UUID systemId, SessionFilter filter) {
        return filter.scores() == null
                ? Uni.createFrom().nullItem()
                : halfLifeMs(systemId).map(known -> known);
    }

    private Uni<@Nullable List<UUID>> persons(UUID systemId, SessionFilter filter) {
        if (filter.user() == null && filter.person() == null) {
            return Uni.createFrom().nullItem();
        }
        Conditions conditions = new Conditions().and("p.system_id = %s", systemId);
        if (filter.user() != null) {
            String browser = VisitorKey.ofBrowser(systemId, filter.user()).key();
            conditions.and("p.id IN (" + PERSONS + ")", filter.user(), browser);
        }
        if (filter.person() != null) {
            conditions.and("p.id = " + PERSON, filter.person());
        }
        return database.reading(
                        sql -> sql.rows("SELECT p.id FROM person p WHERE " + conditions.sql(), conditions.parameters()))
                .map(rows -> rows.stream().map(row -> row.id(0)).toList());
    }

    private Uni<@Nullable List<UUID>> sessions(UUID systemId, SessionFilter filter) {
        return filter.contents().happened().isAnything()
                ? Uni.createFrom().nullItem()
                : more(systemId, filter, null, new ArrayList<>());
    }

    private Uni<@Nullable List<UUID>> more(UUID systemId, SessionFilter filter, @Nullable Row last, List<UUID> found) {
        Conditions conditions = filter.at(filter.time().withLater()).matching(systemId);
        if (last != null) {
            conditions.and("(s.started_at, s.id) < (%s, %s)", SqlTypes.time(last.time(1)), last.id(0));
        }
        String page = "SELECT s.id, s.started_at FROM session s WHERE " + conditions.sql()
                + " ORDER BY s.started_at DESC, s.id DESC LIMIT " + PAGE;
        return database.reading(sql -> sql.rows(page, conditions.parameters())).chain(rows -> {
            rows.forEach(row -> found.add(row.id(0)));
            if (found.size() > MOST) {
                throw tooMany();
            }
            return rows.size() < PAGE ? Uni.createFrom().item(found) : more(systemId, filter, rows.getLast(), found);
        });
    }

    private static RuntimeException tooMany() {
        String detail = "That happened in more than %,d sessions: give a shorter range.".formatted(MOST);
        return CommonProblem.INVALID_REQUEST.because(
                "Correct the fields named in errors.", List.of(new FieldError("/from", detail, "range")));
    }
}
