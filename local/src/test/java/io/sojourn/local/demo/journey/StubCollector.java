package io.sojourn.local.demo.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands in for the gateway: a script that passes on each call of the page, and a place that notes them down. */
final class StubCollector implements AutoCloseable {

    private static final String SCRIPT = """
            (() => {
              const base = new URL(document.currentScript.src).origin;
              const key = document.currentScript.dataset.writeKey;
              const send = (name, values) =>
                fetch(base + "/calls", { method: "POST", mode: "no-cors", keepalive: true, body: [key, name, values[0]].join(" ") });
              for (const [name, ...values] of window.sojourn) send(name, values);
              for (const name of ["identify", "track", "page", "reset"]) window.sojourn[name] = (...values) => send(name, values);
            })();
            """;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String script = SCRIPT;

    StubCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sojourn.js", exchange -> answer(exchange, 200, script));
        server.createContext("/calls", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, status, "");
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on takes nothing. */
    void refuse() {
        status = 403;
    }

    /** From now on there is nothing in the script. */
    void serveNoScript() {
        script = "";
    }

    /** What the pages told so far: write key, method, first value. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/javascript");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
