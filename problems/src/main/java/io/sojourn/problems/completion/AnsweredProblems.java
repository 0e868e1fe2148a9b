package io.sojourn.problems.completion;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;

/** Completes the problems that resources, mappers and the framework answer with, and says one where an answer is a bare status. */
@Provider
public final class AnsweredProblems implements ContainerResponseFilter {
    private static final int FIRST = 400;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (response.getStatus() < FIRST || (entity != null && !(entity instanceof HttpProblem))) {
            return;
        }
        HttpProblem complete =
                Completion.of((HttpProblem) entity, response.getStatus(), request.getHeaderString(Trace.HEADER));
        response.setEntity(complete, new Annotation[0], HttpProblem.MEDIA_TYPE);
    }
}
