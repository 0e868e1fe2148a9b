package io.sojourn.problems.completion;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Completes problems before the extension logs them, so that the log has the trace id that the caller gets. */
@Singleton
@Unremovable
public final class LoggedProblems implements ProblemPostProcessor {
    /** Above the extension's own processors, of which logging is the first. */
    private static final int FIRST = 1000;

    private final CurrentVertxRequest current;

    @Inject
    LoggedProblems(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        RoutingContext request = current.getCurrent();
        return Completion.of(problem, request == null ? null : request.request().getHeader(Trace.HEADER));
    }

    @Override
    public int priority() {
        return FIRST;
    }
}
