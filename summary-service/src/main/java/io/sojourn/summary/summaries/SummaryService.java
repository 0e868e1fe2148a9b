package io.sojourn.summary.summaries;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.contracts.sessions.SessionMessage;
import io.sojourn.messaging.outbox.OutboxPublisher;
import io.sojourn.summary.engine.BuiltInEngine;
import io.sojourn.summary.engine.Summary;
import io.sojourn.summary.transcript.SessionTranscript;
import io.sojourn.summary.transcript.TranscriptReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Summarizes sessions when they are closed (A1, A9): once for what is in them. A later revision with the same events, such as the one
 * that the summary itself causes, is not summarized again.
 */
@ApplicationScoped
public class SummaryService {
    private final TranscriptReader transcripts;
    private final SummaryStore store;
    private final OutboxPublisher publisher;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final BuiltInEngine engine = new BuiltInEngine();

    @Inject
    SummaryService(
            TranscriptReader transcripts,
            SummaryStore store,
            OutboxPublisher publisher,
            MeterRegistry metrics,
            Clock clock) {
        this.transcripts = transcripts;
        this.store = store;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Makes, keeps and publishes the summary of a session, if its change calls for one; forgets that of a session that is no more (S4, P13). */
    Uni<Void> follow(SessionMessage message) {
        SummaryId id = new SummaryId(message.systemId(), message.sessionId());
        return switch (message.change()) {
            case OPENED, CHANGED -> Uni.createFrom().voidItem();
            case CLOSED -> close(id, message);
            case MERGED, EXPIRED -> store.delete(id).chain(gone -> gone ? counted("deleted") : counted("skipped"));
        };
    }

    private Uni<Void> close(SummaryId id, SessionMessage message) {
        return store.find(id).chain(known -> {
            if (known.filter(summary -> summary.isOf(message.eventCount(), message.endedAt()))
                    .isPresent()) {
                return counted("unchanged");
            }
            return transcripts
                    .read(id.systemId(), id.sessionId())
                    .chain(found -> found.map(session -> summarize(id, session)).orElseGet(() -> counted("skipped")));
        });
    }

    private Uni<Void> summarize(SummaryId id, SessionTranscript session) {
        if (session.transcript().events().isEmpty()) {
            return counted("skipped");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Summary summary = engine.summarize(session.transcript());
        InsightMessage insight = InsightMessage.of(
                id.systemId(),
                new InsightMessage.Summary(id.sessionId(), session.revision(), summary.title(), summary.tldr()),
                now);
        return store.save(new StoredSummary(id, session, summary, now), insight)
                .invoke(publisher::wake)
                .chain(() -> counted("stored"));
    }

    private Uni<Void> counted(String outcome) {
        metrics.counter("sojourn.summaries", "outcome", outcome).increment();
        return Uni.createFrom().voidItem();
    }
}
