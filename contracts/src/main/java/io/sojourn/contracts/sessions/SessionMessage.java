package io.sojourn.contracts.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's state after a change, on {@link Topic#SESSIONS} (S8). Who follows keeps the highest revision of each session.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param sessionId random (S5)
 * @param revision counts the session's changes from 1; the "version" of the API
 * @param change what happened to it
 * @param mergedInto the session that it is now part of, if it was merged (S4)
 * @param person whose session it is
 * @param startedAt first event's time
 * @param endedAt last event's time
 * @param eventCount events that count
 * @param changedAt when the change was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionMessage(
        int version,
        String systemId,
        String sessionId,
        long revision,
        Change change,
        @Nullable String mergedInto,
        Person person,
        Instant startedAt,
        Instant endedAt,
        int eventCount,
        Instant changedAt) {

    /** The form written by this build. */
    public static final int VERSION = 1;

    /**
     * The message of a record, with all that whoever follows sessions needs.
     *
     * @throws InvalidMessageException if something of it is missing, or it is no such message
     */
    public static SessionMessage read(byte @Nullable [] value) {
        SessionMessage message = MessageJson.read(value, SessionMessage.class);
        if (!message.isComplete()) {
            throw new InvalidMessageException("A session message needs its ids, person, times and what changed", null);
        }
        return message;
    }

    // The components are declared present; what JSON left out is null all the same.
    private boolean isComplete() {
        return Stream.of(systemId, sessionId, change, person, startedAt, endedAt)
                        .allMatch(Objects::nonNull)
                && Stream.of(person.id, person.anonymousIds).allMatch(Objects::nonNull)
                && person.ownedSpans().stream().map(VisitorSpan::anonymousId).allMatch(Objects::nonNull);
    }

    /** What happened to a session; the JSON form is the name in lower case. */
    public enum Change {
        OPENED,
        CHANGED,
        CLOSED,
        MERGED,
        EXPIRED;

        /** The name as it stands in messages. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The person of a session.
     *
     * @param userId null while not identified
     * @param anonymousIds the visitors known to be this person; of very many those that were seen first last
     * @param visitorSpans which parts of their histories are this person's, where another one used the same browser before or after (X6): those
     *     around the session; absent if all of them are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(
            String id,
            @Nullable String userId,
            List<String> anonymousIds,
            @Nullable List<VisitorSpan> visitorSpans) {

        /** The parts of the visitors' histories that are this person's. */
        public List<VisitorSpan> ownedSpans() {
            return visitorSpans == null
                    ? anonymousIds.stream().map(VisitorSpan::whole).toList()
                    : visitorSpans;
        }
    }

    /**
     * A part of a visitor's history.
     *
     * @param from its first instant, absent if it has no beginning
     * @param until the first instant after it, absent if it has no end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VisitorSpan(
            String anonymousId,
            @Nullable Instant from,
            @Nullable Instant until) {
        /** All of a visitor's history. */
        public static VisitorSpan whole(String anonymousId) {
            return new VisitorSpan(anonymousId, null, null);
        }
    }

    /** The Kafka key. */
    public String key() {
        return systemId + "/" + sessionId;
    }
}
