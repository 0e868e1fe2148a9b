package io.sojourn.ingest.timing;

import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.json.IsoTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the times that senders write: ISO 8601 with a zone, or milliseconds since 1970, with fractions too. */
public final class Timestamps {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LONGEST = 64;

    /** Zones without a colon, times without seconds, a space between date and time: so do libraries of other languages write. */
    private static final DateTimeFormatter ISO_8601 = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXXXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Timestamps() {}

    /**
     * The time in a field, to the millisecond; null if the field is absent.
     *
     * @throws InvalidFieldException if it is no time between the years 2000 and 2100
     */
    public static @Nullable Instant read(Fields fields, String name) {
        Object value = fields.any(name);
        if (value instanceof Number millis) {
            return plausible(fields, name, Instant.ofEpochMilli(Math.round(millis.doubleValue())));
        }
        String text = fields.text(name, LONGEST);
        return text == null ? null : plausible(fields, name, parse(fields, name, text));
    }

    /** Whether a time is one that a working clock could show. */
    public static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    private static Instant parse(Fields fields, String name, String text) {
        try {
            Instant usual = IsoTime.read(text);
            return usual != null ? usual : ISO_8601.parse(text.replace(' ', 'T'), Instant::from);
        } catch (DateTimeParseException notIso) {
            throw fields.invalid(
                    name, "not-a-time", "must be a time in ISO 8601 with a zone, as in 2026-11-01T09:59:58.120Z");
        }
    }

    private static Instant plausible(Fields fields, String name, Instant time) {
        if (!isPlausible(time)) {
            throw fields.invalid(
                    name,
                    "time-out-of-range",
                    "must be between the years 2000 and 2100, as a number in milliseconds since 1970");
        }
        return time.truncatedTo(ChronoUnit.MILLIS);
    }
}
