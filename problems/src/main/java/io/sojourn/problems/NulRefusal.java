package io.sojourn.problems;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.List;

/** Refuses the character NUL in paths and queries. */
@Provider
public final class NulRefusal implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        List<FieldError> errors = new ArrayList<>();
        check(request.getUriInfo().getPathParameters(), errors);
        check(request.getUriInfo().getQueryParameters(), errors);
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.because("Correct the fields named in errors.", errors);
        }
    }

    private static void check(MultivaluedMap<String, String> parameters, List<FieldError> errors) {
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf(0) >= 0)) {
                errors.add(FieldRule.NO_NUL.brokenBy("/" + name));
            }
        });
    }
}
