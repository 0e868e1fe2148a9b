package io.sojourn.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Web sites of a customer, one page for each host name, on a free port; and a folder of files below {@code /files/}. */
final class Sites implements AutoCloseable {
    private static final String FILES = "/files/";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Path files;
    private final HttpServer server;

    Sites(Path files) throws IOException {
        this.files = files;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The origin of a host name, or of a pattern of them. */
    String origin(String host) {
        return "http://" + host + ":" + server.getAddress().getPort();
    }

    /** From now on shows the HTML on all paths of the host. */
    void show(String host, String html) {
        pages.put(host, "<!doctype html><meta charset='utf-8'><title>" + host + "</title>" + html);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
        String page = pages.get(host);
        if (path.startsWith(FILES)) {
            respond(exchange, "text/javascript", Files.readAllBytes(files.resolve(path.substring(FILES.length()))));
        } else if (page == null || path.equals("/favicon.ico")) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        } else {
            respond(exchange, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void respond(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
