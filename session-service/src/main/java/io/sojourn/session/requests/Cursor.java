package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list after which a page begins: the last item's time, and its id to tell equal times apart. Opaque to clients.
 *
 * @param at milliseconds since 1970, UTC
 */
public record Cursor(long at, String id) {
    private static final String SEPARATOR = "|";

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
                return new Cursor(Long.parseLong(text.substring(0, separator)), text.substring(separator + 1));
            }
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
        throw invalid();
    }

    /** The problem of a cursor that belongs to no place of this list. */
    public static RuntimeException invalid() {
        return CommonProblem.INVALID_CURSOR.because(
                "Use the value of next from the page before, unchanged, or leave cursor out to begin.");
    }
}
