package io.sojourn.session.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as they are answered: ISO 8601 in UTC with exactly three digits of milliseconds. */
public final class Times {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** A time from milliseconds since 1970, UTC. */
    public static String of(long milliseconds) {
        return FORMAT.format(Instant.ofEpochMilli(milliseconds));
    }

    /** The same for a time that may not be there. */
    public static @Nullable String ofNullable(@Nullable Long milliseconds) {
        return milliseconds == null ? null : of(milliseconds);
    }
}
