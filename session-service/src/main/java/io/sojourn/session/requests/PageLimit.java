package io.sojourn.session.requests;

import org.jspecify.annotations.Nullable;

/** How many items a page holds. */
public final class PageLimit {
    private static final long DEFAULT = 50;
    private static final long MOST = 200;

    private PageLimit() {}

    /** The limit that a request names, or the default. */
    public static int parse(@Nullable String limit) {
        return parse(limit, MOST);
    }

    /** The same of a list whose items are small, and of which a client may want all: with a bound of its own. */
    public static int parse(@Nullable String limit, long most) {
        FieldChecks checks = new FieldChecks();
        Long number = checks.number(limit, "/limit", 1, most);
        checks.done();
        return Math.toIntExact(number == null ? DEFAULT : number);
    }
}
