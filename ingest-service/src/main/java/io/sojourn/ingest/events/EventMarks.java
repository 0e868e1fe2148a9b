package io.sojourn.ingest.events;

import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.contracts.events.EventMessage.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is remarkable about an event. */
final class EventMarks {
    /** Clocks of devices are mostly right to some seconds; a correction by less is nothing to speak of. */
    private static final Duration USUAL_CLOCK_ERROR = Duration.ofMinutes(1);

    private EventMarks() {}

    /** The marks of an event that was given the time {@code at}; null if there is none. */
    static @Nullable List<Mark> of(Times times, Instant at, Duration latenessLimit, boolean scrubbed) {
        List<Mark> marks = new ArrayList<>(2);
        Instant original = times.original();
        if (original != null && isAhead(original, times)) {
            marks.add(Mark.FUTURE);
        } else if (original != null && Duration.between(original, at).abs().compareTo(USUAL_CLOCK_ERROR) > 0) {
            marks.add(Mark.CLOCK_CORRECTED);
        }
        if (Duration.between(at, times.received()).compareTo(latenessLimit) > 0) {
            marks.add(Mark.LATE);
        }
        if (scrubbed) {
            marks.add(Mark.SCRUBBED);
        }
        return marks.isEmpty() ? null : List.copyOf(marks);
    }

    private static boolean isAhead(Instant original, Times times) {
        Instant sent = times.sent() == null ? times.received() : times.sent();
        return original.isAfter(sent.plus(USUAL_CLOCK_ERROR));
    }
}
