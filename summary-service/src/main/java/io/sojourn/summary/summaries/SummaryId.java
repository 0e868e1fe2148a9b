package io.sojourn.summary.summaries;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The session that a summary is of. */
@Embeddable
record SummaryId(
        @Column(name = "system_id") String systemId,
        @Column(name = "session_id") String sessionId) implements Serializable {}
