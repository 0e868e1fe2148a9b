package io.sojourn.gateway.console;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Compresses answers for browsers that take it, except those that a service has compressed already: these pass as they are.
 * Quarkus' own option would take their encoding away.
 */
@ApplicationScoped
public class Compression implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setCompressionSupported(true);
    }
}
