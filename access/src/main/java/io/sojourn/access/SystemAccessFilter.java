package io.sojourn.access;

import io.sojourn.problems.CommonProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;

/**
 * A caller token opens exactly the system that it was made for: every other one looks as if it did not exist (G2). A token for a shared session opens
 * exactly what {@link SharedSession} says, also of paths that are about no system.
 * Resources name the system {@code systemId} in their path.
 */
@Provider
public class SystemAccessFilter implements ContainerRequestFilter {
    private static final String SYSTEM_PARAMETER = "systemId";

    private final Caller caller;

    @Inject
    SystemAccessFilter(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String asked = request.getUriInfo().getPathParameters().getFirst(SYSTEM_PARAMETER);
        if (asked != null && !Objects.equals(asked, caller.systemId())) {
            throw CommonProblem.NOT_FOUND.because("There is no such system, or you have no role in it.");
        }
        String session = caller.sharedSession();
        if (session != null
                && !new SharedSession(caller.systemId(), session).opens(request.getMethod(), path(request))) {
            throw CommonProblem.NOT_FOUND.because("The link opens one session, and nothing else.");
        }
    }

    private static String path(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}
