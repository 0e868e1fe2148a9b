package io.sojourn.session.catalog.rotation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.database.DatabaseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Removes write keys that have ended. They are refused from their end on, since everybody was told when that is; this only keeps the catalog
 * small. Several instances may sweep at once.
 */
@ApplicationScoped
public class KeySweep {
    private final DatabaseContext context;
    private final RotationService rotation;

    @Inject
    KeySweep(DatabaseContext context, RotationService rotation) {
        this.context = context;
        this.rotation = rotation;
    }

    /** Removes all keys that have ended. */
    @Scheduled(
            every = "${sojourn.rotation.sweep-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return context.apart(rotation::sweep);
    }
}
