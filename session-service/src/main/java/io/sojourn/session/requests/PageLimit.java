package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import io.sojourn.problems.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many items a page holds. */
public final class PageLimit {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private PageLimit() {}

    /** The limit that a request names, or the default. */
    public static int parse(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
        throw invalid();
    }

    private static RuntimeException invalid() {
        String detail = "Give a number from 1 to " + MOST + ".";
        return CommonProblem.INVALID_REQUEST.because(
                "The limit is not valid.", List.of(new FieldError("/limit", detail, "range")));
    }
}
