package io.sojourn.ingest.settings;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The recorder: any site loads it. Browsers ask for the loader again after a while, and are told by its version that it is still the same; what it
 * loads has its version in its name, and is kept for good. That a file is missing is never kept: while services are replaced, another one may have it.
 */
@ApplicationScoped
class RecorderFiles {
    private static final int NOT_MODIFIED = 304;
    private static final String LOADER = "/sojourn.js";
    private static final String LOADED = "/recorder/[\\w-]+\\.js";
    private static final String A_WHILE = "public, max-age=300";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Map<String, RecorderFile> files = new ConcurrentHashMap<>();

    void open(@Observes Router router) {
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            router.route(method, LOADER).handler(context -> serve(context, A_WHILE));
            router.routeWithRegex(method, LOADED).handler(context -> serve(context, FOR_GOOD));
        }
    }

    private void serve(RoutingContext context, String caching) {
        String path = context.request().path();
        RecorderFile file = files.computeIfAbsent(path, RecorderFile::find);
        HttpServerResponse response = context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, file == null ? "no-store" : caching)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (file == null) {
            context.next();
        } else {
            send(context, response.putHeader(HttpHeaders.ETAG, file.version()), file);
        }
    }

    private static void send(RoutingContext context, HttpServerResponse response, RecorderFile file) {
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(file.version())) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        @Nullable String coding = RecorderFile.codingFor(context.parsedHeaders().acceptEncoding());
        if (coding != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, coding);
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/javascript; charset=utf-8");
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(
                            HttpHeaders.CONTENT_LENGTH,
                            String.valueOf(file.in(coding).length()))
                    .end();
        } else {
            response.end(file.in(coding));
        }
    }
}
