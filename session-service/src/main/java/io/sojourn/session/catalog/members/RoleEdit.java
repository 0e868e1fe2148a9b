package io.sojourn.session.catalog.members;

import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The role that a request gives to a principal. */
record RoleEdit(@Nullable String role) {
    private static final List<String> ROLES = List.of(Role.VIEWER, Role.ANALYST, Role.ADMIN);
    private static final int LONGEST_PRINCIPAL = 200;

    String check(String principal) {
        String given = role == null ? "" : role;
        new FieldChecks()
                .text(principal, "/principal", LONGEST_PRINCIPAL)
                .require(ROLES.contains(given), "/role", "choice", "Give one of viewer, analyst, admin.")
                .done();
        return given;
    }
}
