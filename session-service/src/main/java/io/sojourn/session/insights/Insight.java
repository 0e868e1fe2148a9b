package io.sojourn.session.insights;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.sessions.InsightMessage;
import io.sojourn.session.person.VisitorKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A valid insight. */
sealed interface Insight {
    /** The title and one line of a session's summary. */
    record Titled(UUID systemId, UUID sessionId, long revision, String title, String tldr) implements Insight {}

    /** A recording as far as it is stored; times are milliseconds since 1970, UTC. */
    record Recorded(UUID systemId, String recordingId, String anonymousId, long from, long to, int chunks)
            implements Insight {
        VisitorKey visitor() {
            return VisitorKey.ofBrowser(systemId, anonymousId);
        }
    }

    /**
     * The insight of a record's value.
     *
     * @throws InvalidMessageException with the reason for the dead-letter topic
     */
    static Insight read(byte @Nullable [] value) {
        InsightMessage message = MessageJson.read(value, InsightMessage.class);
        UUID systemId = id(message.systemId(), "system");
        if (message.summary() != null) {
            return titled(systemId, message.summary());
        }
        if (message.recording() != null) {
            return recorded(systemId, message.recording());
        }
        throw new InvalidMessageException("The insight carries no finding", null);
    }

    private static Titled titled(UUID systemId, InsightMessage.Summary summary) {
        boolean complete = summary.title() != null && summary.tldr() != null;
        if (!complete || summary.title().indexOf(0) >= 0 || summary.tldr().indexOf(0) >= 0) {
            throw new InvalidMessageException("The summary lacks title or tldr, or holds the character NUL", null);
        }
        UUID sessionId = id(summary.sessionId(), "session");
        return new Titled(systemId, sessionId, summary.sessionRevision(), summary.title(), summary.tldr());
    }

    private static Recorded recorded(UUID systemId, InsightMessage.Recording recording) {
        boolean complete = recording.recordingId() != null
                && recording.anonymousId() != null
                && recording.from() != null
                && recording.to() != null;
        if (!complete || recording.from().isAfter(recording.to())) {
            throw new InvalidMessageException("The recording lacks ids or times, or ends before it begins", null);
        }
        if (!isId(recording.recordingId()) || !isId(recording.anonymousId())) {
            throw new InvalidMessageException(
                    "An id of the recording is empty, too long, or holds the character NUL", null);
        }
        return new Recorded(
                systemId,
                recording.recordingId(),
                recording.anonymousId(),
                recording.from().toEpochMilli(),
                recording.to().toEpochMilli(),
                recording.chunks());
    }

    private static boolean isId(String text) {
        return !text.isEmpty() && text.length() <= EventMessage.LONGEST_ID && text.indexOf(0) < 0;
    }

    private static UUID id(@Nullable String id, String what) {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidMessageException("There is no " + what + " " + id, unknown);
        }
    }
}
