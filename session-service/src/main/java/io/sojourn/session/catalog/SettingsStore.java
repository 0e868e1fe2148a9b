package io.sojourn.session.catalog;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import io.sojourn.session.assembly.AssemblySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The settings that sessions are assembled with. */
@ApplicationScoped
public class SettingsStore {
    private static final String SELECT = """
            SELECT id, inactivity_timeout_ms, maximum_duration_ms, idle_threshold_ms, lateness_limit_ms
            FROM system WHERE id = ANY($1)
            """;

    private final Database database;

    @Inject
    SettingsStore(Database database) {
        this.database = database;
    }

    /** The settings of those of the systems that there are. */
    public Uni<Map<UUID, AssemblySettings>> ofSystems(Collection<UUID> systems) {
        return database.reading(sql -> sql.rows(SELECT, (Object) SqlTypes.ids(systems)))
                .map(rows -> {
                    Map<UUID, AssemblySettings> settings = new HashMap<>();
                    rows.forEach(row -> settings.put(row.id(0), settings(row)));
                    return settings;
                });
    }

    private static AssemblySettings settings(Row row) {
        return new AssemblySettings(
                Duration.ofMillis(row.number(1)),
                Duration.ofMillis(row.number(2)),
                Duration.ofMillis(row.number(3)),
                Duration.ofMillis(row.number(4)));
    }
}
