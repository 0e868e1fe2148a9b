package io.sojourn.gateway.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles in a system; each includes those before it (G2). */
public enum SystemRole {
    /** May see. */
    VIEWER,
    /** May also write notes, shares, filters, dashboards and flows. */
    ANALYST,
    /** May also change settings, keys, privacy and members. */
    ADMIN;

    /** The role of a name as the catalog has it; empty for a name that this build does not know: no role is the safe reading. */
    public static Optional<SystemRole> named(String name) {
        return Stream.of(values()).filter(role -> role.roleName().equals(name)).findFirst();
    }

    /** The name in the catalog, the API and caller tokens. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role's name and the names of those that it includes. */
    List<String> cumulativeNames() {
        return Stream.of(values())
                .limit(ordinal() + 1L)
                .map(SystemRole::roleName)
                .toList();
    }
}
