package io.sojourn.playback.replay;

import io.sojourn.playback.PlaybackProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A stretch of time, with both ends in it. */
public record Window(Instant from, Instant to) {
    private static final String FROM = "from";
    private static final String TO = "to";

    /**
     * What a request asks for; without an end, all there is on that side.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if the texts are no times in their order
     */
    public static Window asked(@Nullable String from, @Nullable String to) {
        Window asked = new Window(instant(FROM, from, Instant.EPOCH), instant(TO, to, Instant.MAX));
        if (asked.isEmpty()) {
            throw PlaybackProblem.INVALID_RANGE.because("from must not be after to.");
        }
        return asked;
    }

    /** What both have in common; empty (from after to) if nothing. */
    Window and(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** The ends that were asked for, by their names. */
    public Map<String, String> ends() {
        Map<String, String> ends = new TreeMap<>();
        if (!from.equals(Instant.EPOCH)) {
            ends.put(FROM, ApiTime.of(from));
        }
        if (!to.equals(Instant.MAX)) {
            ends.put(TO, ApiTime.of(to));
        }
        return ends;
    }

    boolean isEmpty() {
        return from.isAfter(to);
    }

    boolean overlaps(Instant begin, Instant end) {
        return !begin.isAfter(to) && !end.isBefore(from);
    }

    /** An instant, or the end that is nearest to it. */
    Instant nearest(Instant instant) {
        return instant.isBefore(from) ? from : instant.isAfter(to) ? to : instant;
    }

    private static Instant instant(String name, @Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException invalid) {
            throw PlaybackProblem.INVALID_RANGE.because(
                    "%s must be a time like 2026-11-01T10:00:00.000Z.".formatted(name));
        }
    }
}
