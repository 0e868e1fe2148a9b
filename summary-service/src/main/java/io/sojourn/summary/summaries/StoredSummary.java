package io.sojourn.summary.summaries;

import io.sojourn.summary.engine.BuiltInEngine;
import io.sojourn.summary.engine.Summary;
import io.sojourn.summary.transcript.SessionTranscript;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What was said about a session, and what it was said of. */
@Entity
@Table(name = "summary")
class StoredSummary {
    @EmbeddedId
    private SummaryId id = new SummaryId("", "");

    @Column(name = "session_revision")
    private long sessionRevision;

    @Column(name = "event_count")
    private int eventCount;

    @Column(name = "ended_at")
    private Instant endedAt = Instant.EPOCH;

    private String title = "";
    private String tldr = "";
    private String engine = BuiltInEngine.NAME;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    /** For Hibernate. */
    StoredSummary() {}

    StoredSummary(SummaryId id, SessionTranscript session, Summary summary, Instant createdAt) {
        this.id = id;
        this.sessionRevision = session.revision();
        this.eventCount = session.eventCount();
        this.endedAt = session.endedAt();
        this.title = summary.title();
        this.tldr = summary.tldr();
        this.createdAt = createdAt;
    }

    SummaryId id() {
        return id;
    }

    /** Whether a session of so many events that ended then is the one that was summarized. */
    boolean isOf(int events, Instant end) {
        return eventCount == events && endedAt.equals(end);
    }

    long sessionRevision() {
        return sessionRevision;
    }

    String title() {
        return title;
    }

    String tldr() {
        return tldr;
    }

    String engine() {
        return engine;
    }

    Instant createdAt() {
        return createdAt;
    }
}
