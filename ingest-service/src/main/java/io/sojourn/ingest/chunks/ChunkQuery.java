package io.sojourn.ingest.chunks;

import io.sojourn.contracts.events.EventMessage;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.request.IngestRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the recorder states about a chunk in the path and the query. Texts, so that a wrong one is answered with its own problem.
 *
 * @param recordingId one document of one tab
 * @param sequence position in the recording, from 0 without gaps
 * @param anonymousId the visitor that the recording is of
 * @param tabId the browser tab
 * @param from time of the first event by the client's clock, milliseconds since 1970
 * @param to time of the last event
 * @param sentAt time of sending; without it the clock is taken to be right
 * @param events how many events the chunk holds
 * @param activeFrom first time at which the visitor touched the page or came to see it, by the client's clock
 * @param activeTo last such time
 */
record ChunkQuery(
        String recordingId,
        String sequence,
        @Nullable String anonymousId,
        @Nullable String tabId,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sentAt,
        @Nullable String events,
        @Nullable String activeFrom,
        @Nullable String activeTo) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");
    private static final int LONGEST_VISITOR = EventMessage.LONGEST_ID;
    private static final long LARGEST_SEQUENCE = 1_000_000;
    /** What was done while a chunk was recorded is near to its events. */
    private static final Duration NEAR = Duration.ofHours(1);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    static ChunkQuery of(IngestRequest request) {
        return new ChunkQuery(
                request.pathParameter("recordingId"),
                request.pathParameter("sequence"),
                request.queryParameter("anonymousId"),
                request.queryParameter("tabId"),
                request.queryParameter("from"),
                request.queryParameter("to"),
                request.queryParameter("sentAt"),
                request.queryParameter("events"),
                request.queryParameter("activeFrom"),
                request.queryParameter("activeTo"));
    }

    /**
     * The same of a visitor who is known for the day only: what a page goes on to record after the day, or from another address, is another
     * recording of another visitor.
     */
    ChunkQuery ofAnonymous(String visitor) {
        return new ChunkQuery(
                AnonymousVisitors.idOf(visitor, recordingId),
                sequence,
                visitor,
                tabId == null ? null : AnonymousVisitors.idOf(visitor, tabId),
                from,
                to,
                sentAt,
                events,
                activeFrom,
                activeTo);
    }

    /** Refuses what has no sense whatever the content is. */
    void check() {
        checkId("recordingId", recordingId);
        number("sequence", sequence, 0, LARGEST_SEQUENCE);
        if (anonymousId == null || anonymousId.isBlank() || !isVisitor(anonymousId)) {
            throw invalid("anonymousId", "is required: the visitor's id, at most " + LONGEST_VISITOR + " characters");
        }
        if (tabId != null) {
            checkId("tabId", tabId);
        }
        checkOrder("from", from, "to", to);
        checkOrder("activeFrom", activeFrom, "activeTo", activeTo);
        if ((activeFrom == null) != (activeTo == null)) {
            throw invalid(
                    activeFrom == null ? "activeFrom" : "activeTo",
                    "is missing: 'activeFrom' and 'activeTo' are stated together");
        }
        time("sentAt", sentAt);
    }

    int sequenceNumber() {
        return (int) number("sequence", sequence, 0, LARGEST_SEQUENCE);
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
        if (events != null && number("events", events, 0, Integer.MAX_VALUE) != content.events()) {
            throw invalid("events", "says " + events + ", but the chunk holds " + content.events());
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
            throw invalid(firstName, "must not be after '" + lastName + "'");
        }
    }

    private static boolean isVisitor(String id) {
        return id.length() <= LONGEST_VISITOR && id.chars().noneMatch(Character::isISOControl);
    }

    private static void checkId(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw invalid(name, "must be 1 to 100 letters, digits, or one of _ . : -");
        }
    }

    private static @Nullable Long time(String name, @Nullable String text) {
        return text == null ? null : number(name, text, EARLIEST.toEpochMilli(), LATEST.toEpochMilli());
    }

    private static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "must be a whole number");
        }
        throw invalid(name, "must be between " + least + " and " + most);
    }

    private static InvalidChunkException invalid(String name, String rule) {
        return new InvalidChunkException("#" + name, "invalid-parameter", "'" + name + "' " + rule);
    }
}
