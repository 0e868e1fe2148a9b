package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the fields of a request, so that all of it is answered at once. */
public final class FieldChecks {
    private static final String ID = "Give an id as in 8a3c1a52-6c0e-4a53-9a51-1f8a3f6f3d10.";
    private static final long LATEST_SECOND = 32_503_680_000L;
    /** As many as fit into a number. Those of other scripts and a sign before them are not what anybody is asked for. */
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    private final List<FieldError> errors;
    private final String place;

    /** Of a whole request. */
    public FieldChecks() {
        this(new ArrayList<>(), "");
    }

    private FieldChecks(List<FieldError> errors, String place) {
        this.errors = errors;
        this.place = place;
    }

    /** The checks of a part of the request, which end with these. */
    public FieldChecks within(String part) {
        return new FieldChecks(errors, place + part);
    }

    /** Refuses a field unless the condition holds. */
    public FieldChecks require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            errors.add(new FieldError(place + pointer, detail, code));
        }
        return this;
    }

    /** Refuses a text that is missing, blank or too long. */
    public FieldChecks text(@Nullable String value, String pointer, int longest) {
        boolean holds = value != null && !value.isBlank() && value.length() <= longest;
        return require(holds, pointer, "text", "Give a text of 1 to " + longest + " characters.");
    }

    /** Refuses a parameter without a value, which would be taken for one that is left out. */
    public FieldChecks value(boolean isThere, String pointer) {
        return require(isThere, pointer, "text", "Give a text, or leave the parameter out.");
    }

    /** A whole number in the digits 0 to 9, null if there is none; refuses what is not one, or outside the bounds. */
    public @Nullable Long number(@Nullable String text, String pointer, long least, long most) {
        if (text == null) {
            return null;
        }
        Long number = DIGITS.matcher(text).matches() ? Long.valueOf(text) : null;
        boolean holds = number != null && number >= least && number <= most;
        require(holds, pointer, "range", "Give a whole number from " + least + " to " + most + ".");
        return holds ? number : null;
    }

    /** Refuses a number that is there and outside the bounds. */
    public FieldChecks range(@Nullable Long value, String pointer, long least, long most) {
        boolean holds = value == null || (value >= least && value <= most);
        return require(holds, pointer, "range", "Give a number from " + least + " to " + most + ".");
    }

    /** A time in ISO 8601, null if there is none; refuses what is not one. */
    public @Nullable Instant time(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            require(Math.abs(time.getEpochSecond()) < LATEST_SECOND, pointer, "time", "Give a year before 3000.");
            return time;
        } catch (DateTimeException notATime) {
            require(false, pointer, "time", "Give a time as in 2026-11-01T10:00:00.000Z.");
            return null;
        }
    }

    /** An id, null if there is none; refuses what is not one. */
    public @Nullable UUID id(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            require(id.toString().equalsIgnoreCase(text), pointer, "id", ID);
            return id;
        } catch (IllegalArgumentException noId) {
            require(false, pointer, "id", ID);
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
}
