package io.sojourn.gateway.upstream;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Clients of the services, each event loop its own: the call to a service then stays on the thread of the request that it answers. A pool for all loops
 * hands out whichever connection was used last, and most calls wake another thread twice.
 */
@ApplicationScoped
class UpstreamClients {
    private static final int KEEP_ALIVE_SECONDS = 20;

    private final Vertx vertx;
    private final UpstreamConfig config;
    private final HttpClient ofOtherThreads;
    private final ThreadLocal<HttpClient> ofEventLoop = ThreadLocal.withInitial(this::client);

    @Inject
    UpstreamClients(Vertx vertx, UpstreamConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.ofOtherThreads = client();
    }

    /** The client to use on this thread. */
    HttpClient current() {
        return Context.isOnEventLoopThread() ? ofEventLoop.get() : ofOtherThreads;
    }

    private HttpClient client() {
        return vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connectionsPerEventLoop())
                .setMaxWaitQueueSize(config.connectionsPerEventLoop() * 4)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS));
    }
}
