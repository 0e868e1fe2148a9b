package io.sojourn.playback.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.sojourn.messaging.outbox.OutboxPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Removes what is kept no longer (P13), in small steps that can all be done again. Several instances may sweep at once. */
@ApplicationScoped
class RetentionSweep {
    private final RecordingRemoval recordings;
    private final AssetRemoval assets;
    private final SessionAdditionStore additions;
    private final OutboxPublisher publisher;

    @Inject
    RetentionSweep(
            RecordingRemoval recordings,
            AssetRemoval assets,
            SessionAdditionStore additions,
            OutboxPublisher publisher) {
        this.recordings = recordings;
        this.assets = assets;
        this.additions = additions;
        this.publisher = publisher;
    }

    @Scheduled(
            every = "${sojourn.retention.sweep-every:10m}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return additions
                .forgetOfExpired()
                .chain(recordings::run)
                .chain(assets::run)
                .invoke(publisher::wake);
    }
}
