package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which a page begins: the last item's time, and its id to tell equal times apart. Opaque to clients.
 *
 * @param at milliseconds since 1970, UTC
 */
public record Cursor(long at, String id) {
    private static final String SEPARATOR = "|";
    private static final String EXPECTED =
            "Use the value of next from the page before, unchanged, or leave cursor out to begin.";
    /** The year 3000: nothing that is listed is later, and databases can tell what is not. */
    private static final long LATEST = 32_503_680_000_000L;

    /**
     * The id, where it is a UUID.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is none
     */
    public UUID uuid() {
        try {
            UUID uuid = UUID.fromString(id);
            if (uuid.toString().equals(id)) {
                return uuid;
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    /** As it is answered. */
    public String encoded() {
        byte[] text = (at + SEPARATOR + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /**
     * The place that a request names; null for the beginning.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is none of ours
     */
    public static @Nullable Cursor parse(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int separator = text.indexOf(SEPARATOR);
            if (separator > 0) {
                return checked(
                        new Cursor(Long.parseLong(text.substring(0, separator)), text.substring(separator + 1)),
                        cursor);
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    /** Decoders forgive what is appended; it is ours only if we would say it just so. */
    private static Cursor checked(Cursor cursor, String said) {
        if (cursor.at < 0
                || cursor.at > LATEST
                || cursor.id.indexOf(0) >= 0
                || !cursor.encoded().equals(said)) {
            throw invalid();
        }
        return cursor;
    }

    /** The problem of a cursor that belongs to no place of this list. */
    public static RuntimeException invalid() {
        return CommonProblem.INVALID_CURSOR.because(
                "Correct the fields named in errors.", List.of(new FieldError("/cursor", EXPECTED, "cursor")));
    }
}
