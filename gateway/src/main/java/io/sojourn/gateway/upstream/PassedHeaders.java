package io.sojourn.gateway.upstream;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which headers cross the gateway. Those of a connection stay on it (RFC 9110, 7.6.1); what claims where a request comes from is dropped, and what signs
 * a caller in is never shown to a service: the gateway sets its own.
 */
public final class PassedHeaders {
    private static final Set<String> OF_A_CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host");
    private static final Set<String> OF_THE_GATEWAY =
            Set.of("cookie", "forwarded", "x-real-ip", "set-cookie", "server");

    private PassedHeaders() {}

    /** The headers of a request or response that go on to the other side. */
    public static MultiMap of(MultiMap headers) {
        Set<String> named = namedByConnection(headers);
        MultiMap passed = MultiMap.caseInsensitiveMultiMap();
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!isStopped(lower) && !named.contains(lower)) {
                passed.add(lower, value);
            }
        });
        if (headers.contains("transfer-encoding")) {
            passed.remove("content-length");
        }
        return passed;
    }

    private static boolean isStopped(String name) {
        return OF_A_CONNECTION.contains(name) || OF_THE_GATEWAY.contains(name) || name.startsWith("x-forwarded-");
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        return headers.getAll("connection").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
