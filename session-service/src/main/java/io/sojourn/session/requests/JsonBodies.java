package io.sojourn.session.requests;

import io.sojourn.problems.CommonProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that say of themselves that they are no JSON, once it is known that the caller may send one at all. */
@Provider
public final class JsonBodies implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (hasBody(request) && !isJson(request.getMediaType())) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json.");
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        return request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type == null
                || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                || type.getSubtype().endsWith("+json");
    }
}
