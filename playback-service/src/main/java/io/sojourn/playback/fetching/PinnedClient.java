package io.sojourn.playback.fetching;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.assets.AssetLoss;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/**
 * Asks exactly the machine that was checked, under the name that it is known by. It keeps no connections and no cookies, sends nothing of anybody, follows no
 * redirection, unpacks nothing, and ends an answer that is too large.
 */
@ApplicationScoped
class PinnedClient {
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final String AGENT = "Sojourn";

    private final HttpClient client;

    @Inject
    PinnedClient(Vertx vertx) {
        client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setForceSni(true)
                .setVerifyHost(true)
                .setMaxInitialLineLength(LONGEST_HEADER)
                .setMaxHeaderSize(LONGEST_HEADER));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /**
     * What the target answers; fails with {@link FetchFailedException} where it does not. Whoever cancels ends it.
     *
     * @param largest how many bytes are taken at most
     */
    Uni<Answer> get(Target target, long largest) {
        return Uni.createFrom().emitter(emitter -> {
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            client.request(optionsOf(target))
                    .onFailure(answer::completeExceptionally)
                    .onSuccess(request -> {
                        emitter.onTermination(request::reset);
                        send(request, answer, largest);
                    });
            answer.whenComplete((got, failure) -> {
                if (failure == null) {
                    emitter.complete(got);
                } else {
                    emitter.fail(
                            failure instanceof FetchFailedException
                                    ? failure
                                    : new FetchFailedException(AssetLoss.BLOCKED, failure));
                }
            });
        });
    }

    private static RequestOptions optionsOf(Target target) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.uri().getHost())
                .setPort(target.port())
                .setSsl(target.isEncrypted())
                .setURI(target.path())
                .setFollowRedirects(false)
                .putHeader("User-Agent", AGENT)
                .putHeader("Accept", "text/css,image/*,font/*")
                .putHeader("Accept-Encoding", "identity");
    }

    private static void send(HttpClientRequest request, CompletableFuture<Answer> answer, long largest) {
        request.exceptionHandler(answer::completeExceptionally);
        request.send()
                .onFailure(answer::completeExceptionally)
                .onSuccess(response -> receive(request, response, answer, largest));
    }

    private static void receive(
            HttpClientRequest request, HttpClientResponse response, CompletableFuture<Answer> answer, long largest) {
        Buffer content = Buffer.buffer();
        response.exceptionHandler(answer::completeExceptionally);
        response.endHandler(end -> answer.complete(new Answer(
                response.statusCode(),
                response.getHeader("Content-Type"),
                response.getHeader("Content-Encoding"),
                response.getHeader("Location"),
                content.getBytes())));
        response.handler(part -> {
            if (content.length() + part.length() > largest) {
                answer.completeExceptionally(new FetchFailedException(AssetLoss.SIZE));
                request.reset();
            } else {
                content.appendBuffer(part);
            }
        });
    }
}
