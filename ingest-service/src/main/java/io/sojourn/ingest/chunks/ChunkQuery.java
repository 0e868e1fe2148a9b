package io.sojourn.ingest.chunks;

import io.sojourn.ingest.recordings.Parameters;
import io.sojourn.ingest.recordings.RecordingIds;
import io.sojourn.ingest.request.IngestRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the recorder states about a chunk in the path and the query. Texts, so that a wrong one is answered with its own problem.
 *
 * @param ids the recording that it is of
 * @param sequence position in the recording, from 0 without gaps
 * @param from time of the first event by the client's clock, milliseconds since 1970
 * @param to time of the last event
 * @param sentAt time of sending; without it the clock is taken to be right
 * @param events how many events the chunk holds
 * @param activeFrom first time at which the visitor touched the page or came to see it, by the client's clock
 * @param activeTo last such time
 */
record ChunkQuery(
        RecordingIds ids,
        String sequence,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sentAt,
        @Nullable String events,
        @Nullable String activeFrom,
        @Nullable String activeTo) {
    private static final long LARGEST_SEQUENCE = 1_000_000;
    /** What was done while a chunk was recorded is near to its events. */
    private static final Duration NEAR = Duration.ofHours(1);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    static ChunkQuery of(RecordingIds ids, IngestRequest request) {
        return new ChunkQuery(
                ids,
                request.pathParameter("sequence"),
                request.queryParameter("from"),
                request.queryParameter("to"),
                request.queryParameter("sentAt"),
                request.queryParameter("events"),
                request.queryParameter("activeFrom"),
                request.queryParameter("activeTo"));
    }

    /** Refuses what has no sense whatever the content is. */
    void check() {
        ids.check();
        sequenceNumber();
        checkOrder("from", from, "to", to);
        checkOrder("activeFrom", activeFrom, "activeTo", activeTo);
        if ((activeFrom == null) != (activeTo == null)) {
            throw Parameters.invalid(
                    activeFrom == null ? "activeFrom" : "activeTo",
                    "is missing: 'activeFrom' and 'activeTo' are stated together");
        }
        time("sentAt", sentAt);
    }

    int sequenceNumber() {
        return (int) Parameters.number("sequence", sequence, 0, LARGEST_SEQUENCE);
    }

    @Nullable
    Long sentMillis() {
        return time("sentAt", sentAt);
    }

    @Nullable
    Long activeFromMillis() {
        return time("activeFrom", activeFrom);
    }

    @Nullable
    Long activeToMillis() {
        return time("activeTo", activeTo);
    }

    /** Refuses a content that is not what was stated. */
    void checkAgainst(ChunkContent content) {
        if (events != null && Parameters.number("events", events, 0, Integer.MAX_VALUE) != content.events()) {
            throw Parameters.invalid("events", "says " + events + ", but the chunk holds " + content.events());
        }
    }

    /** Whether the visitor did something while the chunk was recorded: a clock that was set meanwhile tells nothing. */
    boolean isActive(ChunkContent content) {
        Long first = activeFromMillis();
        Long last = activeToMillis();
        return first != null
                && last != null
                && first >= content.firstAt() - NEAR.toMillis()
                && last <= content.lastAt() + NEAR.toMillis();
    }

    private static void checkOrder(String firstName, @Nullable String first, String lastName, @Nullable String last) {
        Long from = time(firstName, first);
        Long to = time(lastName, last);
        if (from != null && to != null && from > to) {
            throw Parameters.invalid(firstName, "must not be after '" + lastName + "'");
        }
    }

    private static @Nullable Long time(String name, @Nullable String text) {
        return text == null ? null : Parameters.number(name, text, EARLIEST.toEpochMilli(), LATEST.toEpochMilli());
    }
}
