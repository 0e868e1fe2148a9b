package io.sojourn.bench.servers;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Function;

/** Bare HTTP servers, one on each event loop, that share a port. */
final class LoopServers {
    private LoopServers() {}

    /**
     * Listens on a port of the loopback address until the process is ended, on as many loops as the services have.
     *
     * @param handler made once for each loop
     */
    static void listen(int port, Function<Vertx, Handler<HttpServerRequest>> handler) {
        int loops = 2 * Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start() {
                                vertx.createHttpServer()
                                        .requestHandler(handler.apply(vertx))
                                        .listen(port, "127.0.0.1");
                            }
                        },
                        new DeploymentOptions().setInstances(loops));
    }
}
