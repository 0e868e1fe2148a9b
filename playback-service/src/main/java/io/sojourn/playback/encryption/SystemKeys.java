package io.sojourn.playback.encryption;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.BulkColumns;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Row;
import io.sojourn.database.SqlTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The systems' keys, each wrapped by the master key. They are read where they are needed and kept nowhere else: a key that was destroyed opens nothing
 * in any instance from then on.
 */
@ApplicationScoped
public class SystemKeys {
    private static final BulkColumns<Map.Entry<String, byte[]>> COLUMNS = new BulkColumns<Map.Entry<String, byte[]>>()
            .text("system_id", Map.Entry::getKey)
            .bytes("wrapped_key", Map.Entry::getValue);
    private static final String ADD = "INSERT INTO system_key (%s) SELECT %s FROM %s ON CONFLICT DO NOTHING"
            .formatted(COLUMNS.names(), COLUMNS.values(), COLUMNS.rows());
    private static final String FIND = "SELECT system_id, wrapped_key FROM system_key WHERE system_id = ANY($1)";
    // A system of which nothing is stored must not get a key afterwards either.
    private static final String DESTROY = """
            INSERT INTO system_key (system_id, wrapped_key) VALUES ($1, NULL)
            ON CONFLICT (system_id) DO UPDATE SET wrapped_key = NULL""";

    private final MasterKey master;
    private final Database database;
    private final DatabaseContext context;

    @Inject
    SystemKeys(MasterKey master, Database database, DatabaseContext context) {
        this.master = master;
        this.database = database;
        this.context = context;
    }

    /** The keys of systems, new ones for those that have none; without those whose key was destroyed. */
    public Uni<Map<String, SystemKey>> ofAll(Collection<String> systemIds) {
        Set<String> asked = Set.copyOf(systemIds);
        return find(asked)
                .chain(rows -> {
                    Set<String> missing = new HashSet<>(asked);
                    rows.forEach(row -> missing.remove(row.text(0)));
                    return missing.isEmpty()
                            ? Uni.createFrom().item(rows)
                            : add(missing).chain(() -> find(asked));
                })
                .map(this::unwrapped);
    }

    /** The key of a system, empty if it has none or it was destroyed. */
    public Uni<Optional<SystemKey>> of(String systemId) {
        return find(Set.of(systemId))
                .map(rows -> Optional.ofNullable(unwrapped(rows).get(systemId)));
    }

    /** Destroys a system's key: from then on nobody can read what the system had stored, wherever copies of it are (P14). */
    public Uni<Void> destroy(String systemId) {
        return context.apart(() -> database.inTransaction(sql -> sql.update(DESTROY, systemId)))
                .replaceWithVoid();
    }

    private Uni<List<Row>> find(Set<String> systemIds) {
        return context.apart(() -> database.reading(sql -> sql.rows(FIND, (Object) SqlTypes.texts(systemIds))));
    }

    private Uni<Void> add(Set<String> systemIds) {
        List<Map.Entry<String, byte[]>> keys = systemIds.stream()
                .sorted()
                .map(systemId -> Map.entry(systemId, master.newSystemKey(systemId)))
                .toList();
        return context.apart(() -> database.inTransaction(sql -> sql.update(ADD, COLUMNS.parameters(keys))))
                .replaceWithVoid();
    }

    private Map<String, SystemKey> unwrapped(List<Row> rows) {
        Map<String, SystemKey> keys = new HashMap<>();
        for (Row row : rows) {
            if (!row.isNull(1)) {
                String systemId = row.text(0);
                keys.put(systemId, master.systemKey(Objects.requireNonNull(row.bytesOrNull(1)), systemId));
            }
        }
        return keys;
    }
}
