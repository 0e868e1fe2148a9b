package io.sojourn.local.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Serves one site's files: GET and HEAD, revalidation by tag, and the site's own page for what it does not have. */
final class SiteHandler implements HttpHandler {

    private final Site site;
    private final SiteFiles files;

    SiteHandler(Site site, SiteFiles files) {
        this.site = site;
        this.files = files;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        String path = exchange.getRequestURI().getPath();
        Optional<SiteFile> file = files.at(site.drawsInTheBrowser(path) ? "/" : path);
        if (file.isEmpty()) {
            send(exchange, 404, files.at("/404").orElseThrow());
        } else if (file.get().etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            describe(exchange.getResponseHeaders(), file.get());
            exchange.sendResponseHeaders(304, -1);
        } else {
            send(exchange, 200, file.get());
        }
    }

    static void send(HttpExchange exchange, int status, SiteFile file) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        describe(headers, file);
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", String.valueOf(file.content().length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, file.content().length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(file.content());
        }
    }

    private static void describe(Headers headers, SiteFile file) {
        headers.set("Content-Type", file.contentType());
        headers.set("Cache-Control", file.cacheControl());
        headers.set("ETag", file.etag());
        if (file.contentType().startsWith("font/")) {
            // A replay shows the page under another origin; browsers load fonts there only if they may.
            headers.set("Access-Control-Allow-Origin", "*");
        }
    }
}
