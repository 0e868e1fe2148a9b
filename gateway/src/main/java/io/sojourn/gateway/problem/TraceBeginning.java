package io.sojourn.gateway.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.sojourn.problems.completion.Trace;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives each request the trace that it is part of (W3C Trace Context): its own if it comes with a valid one, else a new one. The services get it with the
 * request, so that the id in a problem finds what all of them logged about it.
 */
@ApplicationScoped
public class TraceBeginning {
    private static final String STATE = "tracestate";
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;
    private static final int BEFORE_EVERYTHING = 2000;

    void register(@Observes Filters filters) {
        filters.register(TraceBeginning::begin, BEFORE_EVERYTHING);
    }

    private static void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (Trace.idIn(request.getHeader(Trace.HEADER)).isEmpty()) {
            request.headers().set(Trace.HEADER, "00-" + hex(TRACE_BYTES) + "-" + hex(SPAN_BYTES) + "-00");
            request.headers().remove(STATE);
        }
        context.next();
    }

    private static String hex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
