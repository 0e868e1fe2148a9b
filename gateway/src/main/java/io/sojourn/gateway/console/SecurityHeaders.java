package io.sojourn.gateway.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.sojourn.gateway.PublicUrlConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The headers that keep the console's pages safe, on everything but the collect routes, which other sites use.
 * Replayed pages are shown in a sandboxed frame of the console's own origin that inherits its policy: what they were made of comes
 * from Sojourn as blobs, and nothing is ever loaded from the recorded sites, which are not to learn that somebody watches.
 */
@ApplicationScoped
public class SecurityHeaders {
    private static final int BEFORE_EVERYTHING = 1000;
    private static final List<String> OPEN_TO_OTHER_SITES = List.of("/v1/", "/sojourn.js", "/recorder/");
    private static final String API = "/api/";
    private static final String ASKED_PATH = "sojourn.asked-path";
    private static final String SHARED = "/s/";
    private static final Pattern SHARED_DATA = Pattern.compile("/s/[^/]+/api(/.*)?");
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String CONSOLE_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data: blob:",
            "media-src 'self' data: blob:",
            "connect-src 'self'",
            "frame-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)";

    private final Map<String, String> everywhere;

    @Inject
    SecurityHeaders(PublicUrlConfig config) {
        this.everywhere = config.secure()
                ? Map.of("X-Content-Type-Options", "nosniff", "Strict-Transport-Security", "max-age=31536000")
                : Map.of("X-Content-Type-Options", "nosniff");
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, BEFORE_EVERYTHING);
    }

    private void add(RoutingContext context) {
        String path = asked(context);
        if (OPEN_TO_OTHER_SITES.stream().noneMatch(path::startsWith)) {
            context.addHeadersEndHandler(
                    ending -> complete(path, context.response().headers()));
        }
        context.next();
    }

    /** The path that was asked for, also when another one answers: all pages of the console are one file. */
    private static String asked(RoutingContext context) {
        String before = context.get(ASKED_PATH);
        String path = before == null ? context.normalizedPath() : before;
        context.put(ASKED_PATH, path);
        return path;
    }

    private void complete(String path, MultiMap headers) {
        everywhere.forEach(headers::set);
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (path.startsWith(SHARED)) {
            hideSharedLink(headers);
        }
        if (path.startsWith(API) || ofSharedData(path)) {
            headers.set("Content-Security-Policy", API_POLICY);
            if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
                headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
            }
        } else {
            headers.set("Content-Security-Policy", CONSOLE_POLICY);
            headers.set("Permissions-Policy", PERMISSIONS);
            headers.set("Cross-Origin-Opener-Policy", "same-origin");
            headers.set("X-DNS-Prefetch-Control", "off");
        }
    }

    /** The address of a shared page is its key: no other site learns it, no search engine lists it, and nobody keeps what it shows. */
    private static void hideSharedLink(MultiMap headers) {
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Robots-Tag", "noindex, nofollow");
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Whether a path is of the data behind the link of a share, and not of its page. */
    static boolean ofSharedData(String path) {
        return SHARED_DATA.matcher(path).matches();
    }
}
