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

/** Stands for session-service over HTTP: answers with the documents that a test has put, and remembers how it was asked. */
public final class StubSessionService implements QuarkusTestResourceLifecycleManager {
    private static final String ANSWERS = "sojourn.testing.stub.answers";
    private static final String TOKENS = "sojourn.testing.stub.tokens";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        System.getProperties().put(ANSWERS, new ConcurrentHashMap<String, String>());
        System.getProperties().put(TOKENS, new CopyOnWriteArrayList<String>());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", StubSessionService::answer);
        server.start();
        return Map.of(
                "SOJOURN_SESSION_URL", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** Paths to documents; a path with no document answers 404, one with the document {@code away} answers 503. */
    @SuppressWarnings("unchecked")
    static Map<String, String> answers() {
        return (Map<String, String>) System.getProperties().get(ANSWERS);
    }

    /** The authorization headers that came. */
    @SuppressWarnings("unchecked")
    static List<String> authorizations() {
        return (List<String>) System.getProperties().get(TOKENS);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        authorizations().add(exchange.getRequestHeaders().getFirst("Authorization"));
        String answer = answers().get(exchange.getRequestURI().getPath());
        byte[] body = answer == null ? new byte[0] : answer.getBytes(UTF_8);
        int status = answer == null ? 404 : answer.equals("away") ? 503 : 200;
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
