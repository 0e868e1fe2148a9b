package io.sojourn.access;

/** The roles as they stand in caller tokens, for {@code @RolesAllowed}; in a system each includes the ones before it (G2). */
public final class Role {
    /** May see a system. */
    public static final String VIEWER = "viewer";
    /** May also write notes, shares, filters, dashboards and flows. */
    public static final String ANALYST = "analyst";
    /** May also change settings, keys, privacy and members. */
    public static final String ADMIN = "admin";
    /** Operates the platform: may create systems; sees none by that. */
    public static final String PLATFORM = "platform";
    /** Is the gateway itself, which asks what a share's link opens. */
    public static final String DOOR = "door";
    /** Is signed in; held by every verified caller. */
    public static final String CALLER = "caller";

    private Role() {}
}
