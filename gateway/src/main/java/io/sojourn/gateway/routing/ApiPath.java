package io.sojourn.gateway.routing;

import io.sojourn.gateway.upstream.Upstream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A path of the query API, as far as the gateway has to understand it.
 *
 * @param systemId the system that it is about, empty for the list of systems
 * @param service who answers it
 */
record ApiPath(Optional<String> systemId, Upstream service) {
    private static final List<String> PREFIX = List.of("", "api", "v1", "systems");
    private static final int SYSTEM = PREFIX.size();
    private static final int COLLECTION = SYSTEM + 1;
    private static final int PART = SYSTEM + 3;
    private static final Set<String> PLAYBACK_PARTS = Set.of("playback", "notes", "shares", "viewings");

    /** Reads a normalized path; empty if it is none of the query API. */
    static Optional<ApiPath> parse(String path) {
        List<String> segments = List.of(path.split("/"));
        if (segments.size() < SYSTEM || !segments.subList(0, SYSTEM).equals(PREFIX)) {
            return Optional.empty();
        }
        Optional<String> systemId = segments.size() > SYSTEM ? Optional.of(segments.get(SYSTEM)) : Optional.empty();
        return Optional.of(new ApiPath(systemId, serviceOf(segments)));
    }

    private static Upstream serviceOf(List<String> segments) {
        boolean partOfSession =
                segments.size() > PART && segments.get(COLLECTION).equals("sessions");
        if (!partOfSession) {
            return Upstream.SESSION;
        }
        String part = segments.get(PART);
        if (PLAYBACK_PARTS.contains(part)) {
            return Upstream.PLAYBACK;
        }
        return part.equals("summary") ? Upstream.SUMMARY : Upstream.SESSION;
    }
}
