package io.sojourn.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives each request the trace that it is part of (W3C Trace Context): its own if it comes with a valid one, else a new one. The services get it with the
 * request, so that the id in a problem finds what all of them logged about it.
 */
@ApplicationScoped
public class Trace {
    private static final String HEADER = "traceparent";
    private static final String STATE = "tracestate";
    private static final Pattern VALID =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final int BEFORE_EVERYTHING = 2000;

    private final SecureRandom random = new SecureRandom();

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_EVERYTHING);
    }

    private void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (idOf(request).isEmpty()) {
            request.headers().set(HEADER, "00-" + hex(TRACE_BYTES) + "-" + hex(SPAN_BYTES) + "-00");
            request.headers().remove(STATE);
        }
        context.next();
    }

    /** The id of the request's trace; empty if it comes with none and has not begun one yet. */
    static Optional<String> idOf(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HEADER))
                .map(VALID::matcher)
                .filter(Matcher::matches)
                .map(valid -> valid.group(1));
    }

    private String hex(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
