package io.sojourn.gateway.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;

/** The console is one page with paths of its own: whatever a browser opens that is neither a file nor another part of the gateway is that page. */
@ApplicationScoped
public class ConsoleRoutes {
    private static final String PAGE = "/index.html";
    private static final String DOCS_PAGE = "/docs/index.html";
    private static final Pattern HASHED_FILE = Pattern.compile("/assets/.*-[\\w-]{8}\\.\\w+");
    private static final String YEAR_LONG = "public, max-age=31536000, immutable";
    private static final Set<String> OTHER_PARTS = Set.of(
            "api",
            "v1",
            "sojourn.js",
            "recorder",
            "openapi",
            "docs",
            "openapi-ui",
            "q",
            "login",
            "callback",
            "logout",
            "signed-out");

    void register(@Observes Router router) {
        router.get("/docs").handler(context -> context.reroute(DOCS_PAGE));
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::serve);
    }

    private void serve(RoutingContext context) {
        String path = context.normalizedPath();
        if (isPageOfTheConsole(context, path)) {
            context.reroute(PAGE);
            return;
        }
        if (!OTHER_PARTS.contains(firstSegment(path))) {
            String caching = HASHED_FILE.matcher(path).matches() ? YEAR_LONG : "no-cache";
            context.addHeadersEndHandler(ending -> setCaching(context, caching));
        }
        context.next();
    }

    private static void setCaching(RoutingContext context, String caching) {
        boolean found = context.response().getStatusCode() < 400;
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, found ? caching : "no-store");
    }

    private static boolean isPageOfTheConsole(RoutingContext context, String path) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        boolean opensPage = accept != null && accept.contains("text/html");
        boolean isFile = path.substring(path.lastIndexOf('/')).contains(".");
        return opensPage && !isFile && !OTHER_PARTS.contains(firstSegment(path)) && !SecurityHeaders.ofSharedData(path);
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    }
}
