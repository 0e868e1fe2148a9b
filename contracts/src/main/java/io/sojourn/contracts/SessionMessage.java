package io.sojourn.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
     * @param anonymousIds all visitors known to be this person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Person(String id, @Nullable String userId, List<String> anonymousIds) {}

    /** The Kafka key. */
    public String key() {
        return systemId + "/" + sessionId;
    }
}
