package io.sojourn.playback.manifests;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.database.Sql;
import io.sojourn.messaging.deadletters.DeadLetter;
import io.sojourn.messaging.progress.Progress;
import io.sojourn.messaging.progress.ProgressStore;
import io.sojourn.messaging.progress.ProgressStore.Position;
import io.sojourn.playback.assets.AssetId;
import io.sojourn.playback.assets.AssetStore;
import io.sojourn.playback.recordings.RecordingRegister;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stores batches of parts: what they tell, how far that is, and that assets stay which are named again, in one transaction. */
@ApplicationScoped
class ManifestService {
    private final RecordingRegister register;
    private final ManifestStore manifests;
    private final AssetStore assets;
    private final ProgressStore progress;
    private final Database database;
    private final DatabaseContext context;

    @Inject
    ManifestService(
            RecordingRegister register,
            ManifestStore manifests,
            AssetStore assets,
            ProgressStore progress,
            Database database,
            DatabaseContext context) {
        this.register = register;
        this.manifests = manifests;
        this.assets = assets;
        this.progress = progress;
        this.database = database;
        this.context = context;
    }

    /**
     * Stores what is new; doing it again changes nothing.
     *
     * @param positions after the batch
     * @return what cannot be processed
     */
    Uni<List<DeadLetter>> store(ManifestBatch batch, List<Position> positions) {
        return register.open(batch.parts().stream().map(IncomingPart::recording).toList())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(open -> new ManifestSorting(open).sort(batch.parts()))
                .call(sorting ->
                        context.apart(() -> database.inTransaction((Sql sql) -> store(sql, positions, sorting))))
                .map(sorting -> {
                    List<DeadLetter> dead = new ArrayList<>(batch.refused());
                    dead.addAll(sorting.refused());
                    return dead;
                });
    }

    private Uni<Void> store(Sql sql, List<Position> positions, ManifestSorting sorting) {
        return positions.isEmpty()
                ? Uni.createFrom().voidItem()
                : progress.advance(sql, positions).chain(before -> store(sql, before, sorting));
    }

    private Uni<Void> store(Sql sql, Progress before, ManifestSorting sorting) {
        List<ManifestEntry> entries = sorting.entries(before);
        return manifests
                .begin(sql, sorting.taken())
                .chain(() -> manifests.add(sql, entries))
                .chain(() -> manifests.tell(sql, sorting.healths()))
                .chain(() -> assets.stay(sql, named(entries)));
    }

    private static Set<AssetId> named(List<ManifestEntry> entries) {
        Set<AssetId> named = new HashSet<>();
        entries.stream().map(ManifestEntry::asset).flatMap(Optional::stream).forEach(named::add);
        return named;
    }
}
