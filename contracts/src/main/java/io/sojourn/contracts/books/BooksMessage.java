package io.sojourn.contracts.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sojourn.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of things received, on {@link Topic#BOOKS} (G6): counts to be added, of one source and minute. A message is known by its
 * writer and sequence and counts once, however often and in whatever order it comes.
 *
 * @param version of this record's form, see {@link #VERSION}
 * @param writer the running instance that counted; another one after each start
 * @param sequence of the writer's messages, no two have the same
 * @param minute of receipt, whenever the state was reached
 * @param entries counts by state and reason
 * @param samples some of what was refused
 */
public record BooksMessage(
        int version,
        String writer,
        long sequence,
        String systemId,
        String sourceId,
        Instant minute,
        What what,
        List<Entry> entries,
        List<Sample> samples) {

    /** The form written by this build. */
    public static final int VERSION = 1;

    /** The Kafka key: the counts of one source are in one partition. */
    public String key() {
        return systemId + "/" + sourceId;
    }

    /** What is counted; the JSON form is the name in lower case. */
    public enum What {
        EVENTS,
        CHUNKS;

        /** The name as it stands in messages, tables and the API. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can become of something: it is received once, and ends in exactly one of the other states. */
    public enum State {
        RECEIVED,
        STORED,
        DUPLICATE,
        /** Stored, but so late that its visit could have ended before. */
        LATE_MERGED,
        REFUSED,
        DEAD_LETTERED,
        SAMPLED_OUT;

        /** The name as it stands in messages, tables and the API. */
        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A count to be added.
     *
     * @param reason stable name of why, null for states that need none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(State state, @Nullable String reason, long count) {}

    /**
     * One thing that was refused, so that somebody can see what is wrong with the sender.
     *
     * @param at when it was received
     * @param preview its beginning, without personal data; null if it is not to be shown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sample(
            State state,
            String reason,
            Instant at,
            @Nullable String preview) {}
}
