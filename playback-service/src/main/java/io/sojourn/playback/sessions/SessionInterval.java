package io.sojourn.playback.sessions;

import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import java.time.Instant;
import java.util.List;

/**
 * A session on the timeline of its visitors.
 *
 * @param sessionId of the session itself, also when it was asked for by the id of one that was merged into it
 * @param visitors the visitors of its person, with the parts of their histories that are its
 * @param startedAt its first event's time
 * @param endedAt its last event's time
 */
public record SessionInterval(
        String systemId, String sessionId, List<VisitorSpan> visitors, Instant startedAt, Instant endedAt) {}
