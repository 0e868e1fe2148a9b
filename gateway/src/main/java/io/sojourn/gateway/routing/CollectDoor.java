package io.sojourn.gateway.routing;

import io.sojourn.gateway.PublicUrlConfig;
import io.sojourn.gateway.upstream.PassedHeaders;
import io.sojourn.gateway.upstream.ServiceProxy;
import io.sojourn.gateway.upstream.Upstream;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The door of the collect API and the recorder's script: no sign-in here, ingest-service checks write keys and origins. It learns the
 * client's address, from which it derives the country in memory; nobody writes the address down (W1). And it learns the gateway's public
 * address, which it tells browser SDKs to send to.
 */
@ApplicationScoped
public class CollectDoor {
    private static final List<String> PATHS = List.of("/v1/*", "/sojourn.js", "/recorder/*");

    private final ServiceProxy services;
    private final PublicUrlConfig publicUrl;

    @Inject
    CollectDoor(ServiceProxy services, PublicUrlConfig publicUrl) {
        this.services = services;
        this.publicUrl = publicUrl;
    }

    void register(@Observes Router router) {
        PATHS.forEach(path -> router.route(path).handler(this::forward));
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = PassedHeaders.of(request.headers());
        headers.set("x-forwarded-for", request.remoteAddress().hostAddress());
        headers.set("x-forwarded-host", publicUrl.publicUrl().getAuthority());
        headers.set("x-forwarded-proto", publicUrl.publicUrl().getScheme());
        services.pass(request, Upstream.INGEST, request.uri(), headers);
    }
}
