package io.sojourn.catalog;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one system. What follows from them is made when one changes: it is asked for with each event.
 *
 * @param hosts that their allowed origins name, without scheme and port
 */
record SystemSources(Map<String, Source> byId, Set<String> hosts) {
    static final SystemSources NONE = new SystemSources(Map.of(), Set.of());

    static SystemSources of(Source only) {
        return NONE.with(only);
    }

    /** With a source, in place of what it was before. */
    SystemSources with(Source source) {
        Map<String, Source> more = new HashMap<>(byId);
        more.put(source.id(), source);
        return of(more);
    }

    /** Without a source; null if there is no other. */
    @Nullable
    SystemSources without(Source source) {
        Map<String, Source> fewer = new HashMap<>(byId);
        fewer.remove(source.id());
        return fewer.isEmpty() ? null : of(fewer);
    }

    private static SystemSources of(Map<String, Source> byId) {
        return new SystemSources(Map.copyOf(byId), hostsOf(byId.values()));
    }

    private static Set<String> hostsOf(Collection<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.allowedOrigins().stream())
                .map(SystemSources::hostOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String hostOf(String origin) {
        int scheme = origin.indexOf("://");
        String authority = scheme < 0 ? origin : origin.substring(scheme + "://".length());
        int port = authority.lastIndexOf(':');
        return port < 0 ? authority : authority.substring(0, port);
    }
}
