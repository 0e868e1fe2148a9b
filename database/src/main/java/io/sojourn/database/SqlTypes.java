package io.sojourn.database;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values in the form that the driver wants them. */
public final class SqlTypes {
    private SqlTypes() {}

    /** A time from milliseconds since 1970, UTC. */
    public static OffsetDateTime time(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.UTC);
    }

    /** An array of ids. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** An array of texts. */
    public static String[] texts(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** An array of numbers. */
    public static Long[] numbers(Collection<Long> numbers) {
        return numbers.toArray(Long[]::new);
    }

    /** An array of times from milliseconds since 1970, UTC. */
    public static Object[] times(Collection<@Nullable Long> milliseconds) {
        return milliseconds.stream().map(SqlTypes::timeOrNull).toArray(OffsetDateTime[]::new);
    }

    /** A list of texts as PostgreSQL writes arrays: {@code unnest} would take arrays of arrays apart. */
    static String literal(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Long milliseconds) {
        return milliseconds == null ? null : time(milliseconds);
    }

    static @Nullable Object bufferOrNull(byte @Nullable [] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    static byte[] bytes(Object value) {
        return value instanceof Buffer buffer ? buffer.getBytes() : (byte[]) value;
    }

    static Object[] buffers(int size) {
        return new Buffer[size];
    }
}
