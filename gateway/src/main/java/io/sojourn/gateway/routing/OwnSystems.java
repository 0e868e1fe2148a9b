package io.sojourn.gateway.routing;

import io.smallrye.mutiny.Uni;
import io.sojourn.gateway.upstream.ServiceProxy;
import io.sojourn.gateway.upstream.Upstream;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Which systems a caller has a role in, by the word of the service that keeps the catalog: it knows before the catalog's topic tells. */
@ApplicationScoped
class OwnSystems {
    private static final Logger LOG = Logger.getLogger(OwnSystems.class);
    private static final String SYSTEMS = "/api/v1/systems";

    private final ServiceProxy services;

    @Inject
    OwnSystems(ServiceProxy services) {
        this.services = services;
    }

    /**
     * Whether a caller has a role in a system; yes if the service cannot say.
     *
     * @param token the caller's, about no system
     */
    Uni<Boolean> contain(String token, String systemId) {
        return Uni.createFrom()
                .completionStage(
                        () -> services.get(Upstream.SESSION, SYSTEMS, token).toCompletionStage())
                .map(answer -> lists(answer, systemId))
                .onFailure()
                .invoke(failure -> LOG.warnf("The systems of a caller are not known: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(true);
    }

    private static boolean lists(Buffer answer, String systemId) {
        return new JsonObject(answer)
                .getJsonArray("items").stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .anyMatch(system -> Objects.equals(system.getString("id"), systemId));
    }
}
