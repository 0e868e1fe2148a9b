package io.sojourn.playback.viewings;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Caller;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes down who sees a recording, before they do: nothing that was recorded leaves the service unless its view is stored. It stands around what serves
 * recordings, which need not know of it.
 */
public class ViewingFilter {
    /** All but the layout of a replay, {@code .../playback} itself, and files of it, which are written down by whoever makes them. */
    private static final Pattern RECORDED = Pattern.compile(".*/sessions/[^/]+/playback/(?!export).+");

    private static final int OK = 200;

    private final ViewingLog log;
    private final Caller caller;

    @Inject
    ViewingFilter(ViewingLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    /** Lets an answer with something recorded wait until its view is stored. */
    @ServerResponseFilter
    public Uni<Void> see(ContainerRequestContext request, ContainerResponseContext response) {
        boolean recorded = response.getStatus() == OK
                && RECORDED.matcher(request.getUriInfo().getPath()).matches();
        return recorded ? log.seen(viewing(request)) : Uni.createFrom().voidItem();
    }

    private Viewing viewing(ContainerRequestContext request) {
        MultivaluedMap<String, String> path = request.getUriInfo().getPathParameters();
        return Viewing.by(caller, path.getFirst("systemId"), path.getFirst("sessionId"));
    }
}
