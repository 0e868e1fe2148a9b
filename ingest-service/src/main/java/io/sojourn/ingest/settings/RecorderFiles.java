package io.sojourn.ingest.settings;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The recorder: any site loads it. Browsers ask for the loader again after a while, and are told by its version that it is still the same; what it
 * loads has its version in its name, and is kept for good. That a file is missing is never kept: while services are replaced, another one may have it.
 */
@ApplicationScoped
class RecorderFiles {
    private static final int BEFORE_THE_FILES = 500;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int VERSION_BYTES = 12;
    private static final String LOADER = "/sojourn.js";
    private static final String LOADED = "/recorder/";
    private static final String A_WHILE = "public, max-age=300";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final String version = versionOf("/META-INF/resources" + LOADER);

    void register(@Observes Filters filters) {
        filters.register(this::serve, BEFORE_THE_FILES);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals(LOADER) && isRead(context.request())) {
            serveLoader(context);
        } else if (path.startsWith(LOADED) && isRead(context.request())) {
            context.addHeadersEndHandler(ending -> open(context, FOR_GOOD));
            context.next();
        } else {
            context.next();
        }
    }

    /** By the version alone: times of files differ between instances, and say nothing about what is in them. */
    private void serveLoader(RoutingContext context) {
        context.addHeadersEndHandler(
                ending -> open(context, A_WHILE).set(HttpHeaders.ETAG, version).remove(HttpHeaders.LAST_MODIFIED));
        MultiMap asked = context.request().headers();
        if (String.valueOf(asked.get(HttpHeaders.IF_NONE_MATCH)).contains(version)) {
            context.response().setStatusCode(NOT_MODIFIED).end();
            return;
        }
        asked.remove(HttpHeaders.IF_MODIFIED_SINCE);
        context.next();
    }

    private static MultiMap open(RoutingContext context, String caching) {
        boolean found = context.response().getStatusCode() < BAD_REQUEST;
        return context.response()
                .headers()
                .set(HttpHeaders.CACHE_CONTROL, found ? caching : "no-store")
                .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .set("Cross-Origin-Resource-Policy", "cross-origin")
                .set("X-Content-Type-Options", "nosniff");
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** Of the content, and weak: it is sent compressed or not. */
    private static String versionOf(String resource) {
        try (InputStream content =
                Objects.requireNonNull(RecorderFiles.class.getResourceAsStream(resource), resource)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "W/\"" + HexFormat.of().formatHex(digest, 0, VERSION_BYTES) + '"';
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
