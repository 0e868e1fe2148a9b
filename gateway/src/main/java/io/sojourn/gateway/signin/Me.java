package io.sojourn.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, and the systems that they may see.
 *
 * @param principal the name that memberships go by
 * @param name the name to show
 * @param email as the sign-in provider gives it
 * @param operator whether they operate the platform and may create systems
 * @param systems by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"principal", "name", "operator", "systems"})
public record Me(String principal, String name, @Nullable String email, boolean operator, List<OwnSystem> systems) {
    /**
     * A system with the caller's role in it.
     *
     * @param role {@code viewer}, {@code analyst} or {@code admin}
     */
    @Schema(requiredProperties = {"id", "name", "role"})
    public record OwnSystem(
            String id,
            String name,

            @Schema(enumeration = {"viewer", "analyst", "admin"})
            String role) {}
}
