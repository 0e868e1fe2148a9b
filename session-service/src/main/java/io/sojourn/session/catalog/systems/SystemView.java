package io.sojourn.session.catalog.systems;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sojourn.contracts.catalog.CatalogMessage.Settings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A system as it is answered.
 *
 * @param settings in milliseconds; not in lists
 * @param role of the caller, in lists only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "System")
record SystemView(
        String id,
        String name,
        String description,
        @Nullable Settings settings,
        @Nullable String role) {

    static SystemView from(SystemEntity system) {
        return new SystemView(system.id.toString(), system.name, system.description, system.settings.toMessage(), null);
    }

    static SystemView listed(SystemEntity system, String role) {
        return new SystemView(system.id.toString(), system.name, system.description, null, role);
    }
}
