package io.sojourn.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A service that answers with what reached it, and with the system {@code late} in a list. The query says how: {@code cookie} tries to set one, {@code silent} never answers, {@code broken} breaks
 * off in the middle of its answer, {@code distrustful} answers 401, {@code compressed} answers with gzip, {@code cached} with what
 * may be kept, {@code refused} answers 409 before it has read the body, {@code silent413}
 * answers 413 with nothing else. Asked for the share of a digest, it knows one, unless that is {@link #REVOKED}.
 */
final class EchoService {
    static final String VERSION = "W/\"version-of-a-file\"";

    /** The secret of the only link that opens anything. */
    static final String SHARE_TOKEN = "The-link-of-a-share-has-43-characters_01234";
    /** A system property: this test's side and the service may live in different class loaders. */
    static final String REVOKED = "gateway.test.share-is-revoked";

    private static final String SHARE_DIGEST = "digest=" + sha256(SHARE_TOKEN);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String name;

    EchoService(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String behaviour = String.valueOf(exchange.getRequestURI().getQuery());
        if (exchange.getRequestURI().getPath().equals("/internal/shares")) {
            tellShare(exchange, behaviour);
            return;
        }
        switch (behaviour) {
            case "silent" -> {}
            case "broken" -> breakOff(exchange);
            case "distrustful" -> exchange.sendResponseHeaders(401, -1);
            case "compressed" -> compress(exchange);
            case "refused" -> refuse(exchange);
            case "cached" -> cached(exchange);
            case "silent413" -> exchange.sendResponseHeaders(413, -1);
            default -> echo(exchange, behaviour);
        }
    }

    private void echo(HttpExchange exchange, String behaviour) throws IOException {
        long length = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        if (behaviour.equals("cookie")) {
            exchange.getResponseHeaders().set("Set-Cookie", "stolen=1");
        }
        Map<String, Object> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values.getFirst()));
        byte[] seen = JSON.writeValueAsBytes(Map.of(
                "service",
                name,
                "method",
                exchange.getRequestMethod(),
                "uri",
                exchange.getRequestURI().toString(),
                "headers",
                headers,
                "bodyLength",
                length,
                "items",
                List.of(Map.of("id", "late"))));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, seen.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(seen);
        }
    }

    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.getResponseBody().flush();
        throw new IOException("broken off on purpose");
    }

    private static void compress(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/javascript");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody())) {
            out.write("let recorder".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void cached(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "public, max-age=300");
        exchange.getResponseHeaders().set("ETag", VERSION);
        if (VERSION.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] loader = "let loader".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, loader.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(loader);
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(409, 2);
        exchange.getResponseBody().write("no".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.close();
    }

    private static void tellShare(HttpExchange exchange, String query) throws IOException {
        boolean opens = query.equals(SHARE_DIGEST) && !Boolean.getBoolean(REVOKED);
        Map<String, String> share = Map.of("id", "share-1", "systemId", "shop", "sessionId", "s1");
        byte[] answer = JSON.writeValueAsBytes(Map.of("items", opens ? List.of(share) : List.of()));
        exchange.sendResponseHeaders(200, answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
