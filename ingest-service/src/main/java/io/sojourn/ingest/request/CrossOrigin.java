package io.sojourn.ingest.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/**
 * Lets pages read answers. All of them, from whatever origin: only allowed origins get anything but a problem, and a problem holds nothing
 * secret but says what is to be mended. Never with credentials: no cookie counts here.
 */
final class CrossOrigin {
    private static final CharSequence RETRY_AFTER = HttpHeaders.createOptimized("Retry-After");
    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");

    private CrossOrigin() {}

    /** Whether the request is from a page; then its answer is for that page. */
    static boolean open(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        HttpServerResponse response = request.response();
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, RETRY_AFTER)
                .putHeader(HttpHeaders.VARY, ORIGIN);
        return true;
    }
}
