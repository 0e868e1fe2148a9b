package io.sojourn.session.filters;

import io.sojourn.session.requests.FieldChecks;
import org.jspecify.annotations.Nullable;

/**
 * From how much to how much, both included; null for no bound.
 */
public record Bounds(@Nullable Long least, @Nullable Long most) {
    private static final long LARGEST = Long.MAX_VALUE / 2;

    static Bounds parse(FieldChecks checks, String what, @Nullable String least, @Nullable String most) {
        Long from = number(checks, least, "/min" + what);
        Long to = number(checks, most, "/max" + what);
        checks.require(
                from == null || to == null || from <= to, "/max" + what, "order", "Give at least min" + what + ".");
        return new Bounds(from, to);
    }

    /** Adds the conditions on an expression in SQL. */
    void restrict(Conditions conditions, String expression) {
        if (least != null) {
            conditions.and(expression + " >= %s", least);
        }
        if (most != null) {
            conditions.and(expression + " <= %s", most);
        }
    }

    private static @Nullable Long number(FieldChecks checks, @Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            long number = Long.parseLong(text);
            checks.range(number, pointer, 0, LARGEST);
            return number;
        } catch (NumberFormatException notANumber) {
            checks.require(false, pointer, "range", "Give a whole number, at least 0.");
            return null;
        }
    }
}
