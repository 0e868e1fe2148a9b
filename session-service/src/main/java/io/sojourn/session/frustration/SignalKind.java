package io.sojourn.session.frustration;

import java.util.Locale;

/** The kinds of signals of frustration (P20). */
public enum SignalKind {
    /** Several clicks on one thing in quick succession. */
    RAGE,
    /** A click that nothing followed. */
    DEAD,
    /** A click that something followed too late. */
    SLOW,
    /** A page that was left at once for the one before it. */
    QUICK_BACK;

    /** The name as it stands in answers, filters and what is stored. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a name as {@link #wireName()} gives it. */
    public static SignalKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
