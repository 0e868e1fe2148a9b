package io.sojourn.session.assembly;

import java.util.Locale;

/** Why a session began or ended (S11). */
public enum Boundary {
    /** No event within the inactivity timeout before, or after. */
    INACTIVITY,
    /** The session before, or this one, reached the maximum duration. */
    MAXIMUM_DURATION,
    /** Another user was identified on the same visitor (X6). */
    ANOTHER_USER;

    /** The name as it stands in tables and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The boundary of a name as {@link #wireName()} gives it. */
    public static Boundary of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
