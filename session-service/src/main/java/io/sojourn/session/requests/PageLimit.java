package io.sojourn.session.requests;

import org.jspecify.annotations.Nullable;

/** How many items a page holds. */
public final class PageLimit {
    private static final long DEFAULT = 50;
    private static final long MOST = 200;

    private PageLimit() {}

    /** The limit that a request names, or the default. */
    public static int parse(@Nullable String limit) {
        FieldChecks checks = new FieldChecks();
        Long number = checks.number(limit, "/limit", 1, MOST);
        checks.done();
        return Math.toIntExact(number == null ? DEFAULT : number);
    }
}
