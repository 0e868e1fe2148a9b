package io.sojourn.bench.servers;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** The least that a gateway could do: pass a request's body on and the answer back. It looks at nothing, checks nobody, and bounds nothing. */
public final class ProxyServer {
    private static final int CONNECTIONS = 64;

    private ProxyServer() {}

    /** Listens on a port of the loopback address until it is ended; arguments: port, port of who answers. */
    public static void main(String[] arguments) {
        int target = Integer.parseInt(arguments[1]);
        LoopServers.listen(Integer.parseInt(arguments[0]), vertx -> {
            HttpClient client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(CONNECTIONS));
            return request -> pass(request, client, target);
        });
    }

    private static void pass(HttpServerRequest request, HttpClient client, int target) {
        request.body()
                .compose(body -> client.request(HttpMethod.POST, target, "127.0.0.1", request.uri())
                        .compose(call -> call.send(body)))
                .compose(answer -> answer(request, answer))
                .onFailure(failed -> request.response().setStatusCode(502).end());
    }

    private static Future<Void> answer(HttpServerRequest request, HttpClientResponse answer) {
        request.response().setStatusCode(answer.statusCode());
        Future<Buffer> body = answer.body();
        return body.compose(request.response()::end);
    }
}
