package io.sojourn.playback.requests;

import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a request, so that all of it is answered at once. */
public final class FieldChecks {
    private final List<FieldError> errors = new ArrayList<>();

    /** Refuses a field unless the condition holds. */
    public FieldChecks require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            errors.add(new FieldError(pointer, detail, code));
        }
        return this;
    }

    /** Refuses a text that is missing, blank, too long, or cannot be stored as it is. */
    public FieldChecks text(@Nullable String value, String pointer, int longest) {
        boolean holds = value != null && !value.isBlank() && value.length() <= longest;
        boolean whole = value == null || value.codePoints().noneMatch(FieldChecks::isUnstorable);
        return require(holds, pointer, "text", "Give a text of 1 to " + longest + " characters.")
                .require(whole, pointer, "characters", "Leave out the character NUL and halves of characters.");
    }

    /** A time in ISO 8601, null if there is none; refuses what is not one. */
    public @Nullable Instant time(@Nullable String text, String pointer) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            require(false, pointer, "time", "Give a time as in 2026-11-01T10:00:00.000Z.");
            return null;
        }
    }

    /**
     * Ends the checks.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem with all wrong fields, if there are any
     */
    public void done() {
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.because("Correct the fields named in errors.", errors);
        }
    }

    /** The body of a request, refused if there is none. */
    public static <T> T body(@Nullable T body, String expected) {
        if (body == null) {
            throw CommonProblem.INVALID_REQUEST.because("Send a JSON object with " + expected + ".");
        }
        return body;
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
