package io.sojourn.bench.playback.visit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sojourn.servers.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sites of all pages on one port: {@code <page>.pages.localhost} serves the page's folder, {@code cdn.pages.localhost} what pages
 * take from another origin, which allows them to read it. The demo's fonts are below {@code /fonts/}, what several pages use below
 * {@code /shared/}. Browsers hold names below localhost for secure and for this machine's own.
 */
public final class PageSites implements AutoCloseable {
    static final Path PAGES = pages();

    private static final String DOMAIN = ".pages.localhost";
    private static final String ANOTHER_ORIGIN = "cdn";
    private static final Path SHARED = PAGES.resolveSibling("shared");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final Path fonts;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile String tag = "";

    /** Serves them from now on; the fonts are those of a checkout. */
    public PageSites(Path home) throws IOException {
        fonts = home.resolve("local/src/main/resources/demo/shared/fonts");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** From now on pages come with a recorder. */
    public void recordBy(PageRecorder recorder) {
        tag = recorder.tag();
    }

    /** The pattern of all their origins. */
    public String origins() {
        return origin("*");
    }

    String addressOf(PageScript script) {
        return origin(script.name()) + "/";
    }

    /** Takes all of them down, and makes sure that nobody answers there any more. */
    @Override
    public void close() {
        server.stop(0);
        threads.close();
        if (Ports.answers(server.getAddress().getPort())) {
            throw new IllegalStateException("Somebody still answers on the port of the sites");
        }
    }

    private String origin(String label) {
        return "http://" + label + DOMAIN + ":" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
        String label = host.replace(DOMAIN, "");
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            byte[] body = content(label, path);
            exchange.getResponseHeaders().set("Content-Type", typeOf(path));
            if (label.equals(ANOTHER_ORIGIN)) {
                exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        } catch (NoSuchFileException nothingThere) {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private byte[] content(String label, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(file(label, path));
        if (!typeOf(path).contains("charset")) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replace("{{cdn}}", origin(ANOTHER_ORIGIN));
        // Files with a type that are HTML are in frames of pages, which are recorded with them.
        return (hasType(path) ? text : text.replace("<head>", "<head>" + tag)).getBytes(StandardCharsets.UTF_8);
    }

    private Path file(String label, String path) {
        if (path.startsWith("/fonts/")) {
            return fonts.resolve(path.substring("/fonts/".length()));
        }
        if (path.startsWith("/shared/")) {
            return SHARED.resolve(path.substring("/shared/".length()));
        }
        Path folder = label.equals(ANOTHER_ORIGIN) ? PAGES.resolveSibling(ANOTHER_ORIGIN) : PAGES.resolve(label);
        return folder.resolve(hasType(path) ? path.substring(1) : "index.html");
    }

    /** Paths without a type are pages: applications make them up. */
    private static boolean hasType(String path) {
        return path.lastIndexOf('.') > path.lastIndexOf('/');
    }

    private static String typeOf(String path) {
        String type = hasType(path) ? path.substring(path.lastIndexOf('.') + 1) : "html";
        return TYPES.getOrDefault(type, "application/octet-stream");
    }

    private static Path pages() {
        try {
            return Path.of(Objects.requireNonNull(PageSites.class.getResource("/io/sojourn/bench/playback/pages"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
