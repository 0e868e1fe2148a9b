package io.sojourn.session.filters.bounds;

import io.sojourn.session.filters.Conditions;
import io.sojourn.session.requests.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * From how much to how much, both included; null for no bound.
 */
public record Bounds(@Nullable Long least, @Nullable Long most) {
    private static final long LARGEST = 999_999_999_999_999_999L;

    /** The bounds that a request gives, with what is wrong told to the checks. */
    public static Bounds parse(FieldChecks checks, String what, @Nullable String least, @Nullable String most) {
        Long from = checks.number(least, "/min" + what, 0, LARGEST);
        Long to = checks.number(most, "/max" + what, 0, LARGEST);
        checks.require(
                from == null || to == null || from <= to, "/max" + what, "order", "Give at least min" + what + ".");
        return new Bounds(from, to);
    }

    /** Adds the conditions on an expression in SQL. */
    public void restrict(Conditions conditions, String expression) {
        if (least != null) {
            conditions.and(expression + " >= %s", least);
        }
        if (most != null) {
            conditions.and(expression + " <= %s", most);
        }
    }
}
