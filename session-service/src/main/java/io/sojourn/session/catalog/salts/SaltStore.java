package io.sojourn.session.catalog.salts;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.database.Row;
import io.sojourn.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Stored salts, one a day. */
@ApplicationScoped
public class SaltStore {
    private static final String ADD = """
            INSERT INTO day_salt (day, value) VALUES ($1::text::date, $2) ON CONFLICT DO NOTHING RETURNING day::text, value
            """;
    private static final String REMOVE = "DELETE FROM day_salt WHERE day < $1::text::date RETURNING day::text, value";
    private static final String ALL = "SELECT day::text, value FROM day_salt ORDER BY day";

    /** Stores a day's salt; empty if another one is there, even when it was stored at the same time by another instance. */
    Uni<List<Salt>> add(Sql sql, Salt salt) {
        return sql.rows(ADD, salt.day().toString(), salt.value()).map(SaltStore::salts);
    }

    /** Removes the salts of the days before; those that were there. */
    Uni<List<Salt>> removeBefore(Sql sql, LocalDate day) {
        return sql.rows(REMOVE, day.toString()).map(SaltStore::salts);
    }

    /** All salts. */
    public Uni<List<Salt>> all(Sql sql) {
        return sql.rows(ALL).map(SaltStore::salts);
    }

    private static List<Salt> salts(List<Row> rows) {
        return rows.stream().map(SaltStore::salt).toList();
    }

    private static Salt salt(Row row) {
        return new Salt(LocalDate.parse(row.text(0)), row.text(1));
    }
}
