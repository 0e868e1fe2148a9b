package io.sojourn.playback.replay;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as the API has them: ISO 8601 in UTC, always with milliseconds. */
public final class ApiTime {
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private ApiTime() {}

    /** An instant that is known. */
    public static String of(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    /** An instant that may be missing. */
    public static @Nullable String ofNullable(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
