package io.sojourn.summary.summaries;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands for session-service over HTTP: PUT gives a path the document that GET then answers with (404 without one, 503 for the document
 * {@code away}); GET of {@code /authorizations} answers with the authorization headers that came, a line each.
 */
public final class StubSessionService implements QuarkusTestResourceLifecycleManager {
    static final String AUTHORIZATIONS = "/authorizations";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "SOJOURN_SESSION_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("PUT")) {
            answers.put(path, new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            answer(exchange, 200, "");
        } else if (path.equals(AUTHORIZATIONS)) {
            answer(exchange, 200, String.join("\n", authorizations));
        } else {
            authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
            String document = answers.get(path);
            answer(exchange, status(document), document == null ? "" : document);
        }
    }

    private static int status(String document) {
        if (document == null) {
            return 404;
        }
        return document.equals("away") ? 503 : 200;
    }

    private static void answer(HttpExchange exchange, int status, String document) throws IOException {
        byte[] body = document.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
