package io.sojourn.session.catalog.members;

import io.sojourn.access.Role;
import io.sojourn.session.requests.FieldChecks;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The role that a request gives to a principal. */
record RoleEdit(@Nullable String role) {
    private static final List<String> ROLES = List.of(Role.VIEWER, Role.ANALYST, Role.ADMIN);
    private static final int LONGEST_PRINCIPAL = 200;

    String check(String principal) {
        String given = role == null ? "" : role;
        new FieldChecks()
                .text(principal, "/principal", LONGEST_PRINCIPAL)
                .require(
                        isUserName(principal),
                        "/principal",
                        "user-name",
                        "Give the user name as it signs in: lower case, no blanks or invisible characters.")
                .require(ROLES.contains(given), "/role", "choice", "Give one of viewer, analyst, admin.")
                .done();
        return given;
    }

    /** Whether somebody can sign in by a name: the provider keeps names in lower case. */
    private static boolean isUserName(String principal) {
        return principal.equals(principal.toLowerCase(Locale.ROOT))
                && principal.codePoints().allMatch(RoleEdit::isVisible);
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
