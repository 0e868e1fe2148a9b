package io.sojourn.session.tagmenu;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads which tags sessions have. */
@ApplicationScoped
class TagStore {
    /** In this many of a system's newest sessions tags are looked for: what that takes does not grow with the system. */
    static final int RECENT = 5000;

    private static final String SELECT = """
            SELECT tag, count(*) FROM (
                SELECT s.tags FROM session s WHERE s.system_id = $1 ORDER BY s.started_at DESC, s.id DESC LIMIT $2
            ) s CROSS JOIN unnest(s.tags) tag
            WHERE starts_with(lower(tag), lower($3)) GROUP BY tag ORDER BY count(*) DESC, tag LIMIT $4
            """;

    private final Database database;

    @Inject
    TagStore(Database database) {
        this.database = database;
    }

    /** The tags of the newest sessions that begin so, most used first. */
    Uni<List<UsedTag>> recent(UUID systemId, String prefix, int most) {
        return database.reading(sql -> sql.rows(SELECT, systemId, RECENT, prefix, most))
                .map(rows -> rows.stream()
                        .map(row -> new UsedTag(row.text(0), row.number(1)))
                        .toList());
    }
}
