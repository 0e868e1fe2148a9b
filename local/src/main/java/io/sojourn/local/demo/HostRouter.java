package io.sojourn.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.sojourn.local.demo.planwise.PlanwiseApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gives each request to the site its {@code Host} header names, and the application's {@code /api/} to its API. */
final class HostRouter implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(HostRouter.class.getName());

    private final Map<Site, SiteHandler> sites = new EnumMap<>(Site.class);
    private final PlanwiseApi api = new PlanwiseApi(Clock.systemUTC());
    private final SiteFile unknownHost;

    HostRouter(DemoSettings settings, int port) {
        for (Site site : Site.values()) {
            sites.put(site, new SiteHandler(site, SiteFiles.load(site, values(settings, site, port))));
        }
        unknownHost = SiteFile.of("unknown-host.txt", addresses(port).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            String host = exchange.getRequestHeaders().getFirst("Host");
            Optional<Site> site = host == null ? Optional.empty() : Site.ofHost(host);
            String path = exchange.getRequestURI().getPath();
            if (site.isEmpty()) {
                SiteHandler.send(exchange, 404, unknownHost);
            } else if (site.get() == Site.APP && path != null && path.startsWith("/api/")) {
                api.handle(exchange);
            } else {
                sites.get(site.get()).handle(exchange);
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A demo request failed: " + exchange.getRequestURI(), e);
            throw e;
        }
    }

    private static Map<String, String> values(DemoSettings settings, Site site, int port) {
        Map<String, String> values = new HashMap<>();
        values.put("gateway", settings.gatewayUrl());
        values.put("writeKey", settings.writeKeys().get(site));
        for (Site each : Site.values()) {
            values.put(each.key(), each.address(port));
        }
        return values;
    }

    private static String addresses(int port) {
        StringBuilder text = new StringBuilder("There is no demo site at this address. The demo sites are:\n\n");
        for (Site site : Site.values()) {
            text.append("  ")
                    .append(site.address(port))
                    .append("  ")
                    .append(site.title())
                    .append('\n');
        }
        return text.toString();
    }
}
