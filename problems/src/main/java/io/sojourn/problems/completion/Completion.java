package io.sojourn.problems.completion;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jspecify.annotations.Nullable;

/** Gives every problem the members that each of ours has: type, title, status, detail and traceId. */
public final class Completion {
    private static final String TRACE_ID = "traceId";

    private Completion() {}

    /**
     * The complete problem.
     *
     * @param traceparent the header of the request, null if it has none
     */
    public static HttpProblem of(HttpProblem problem, @Nullable String traceparent) {
        return of(problem, problem.getStatusCode(), traceparent);
    }

    /**
     * The complete problem.
     *
     * @param problem what is known of it, null if that is nothing; without a type, it is of the framework, and its words are replaced
     * @param traceparent the header of the request
     */
    static HttpProblem of(@Nullable HttpProblem problem, int status, @Nullable String traceparent) {
        HttpProblem ours = problem == null ? StatusProblems.of(status) : typed(problem);
        return ours.getParameters().containsKey(TRACE_ID)
                ? ours
                : HttpProblem.builder(ours)
                        .with(TRACE_ID, Trace.idOrNew(traceparent))
                        .build();
    }

    private static HttpProblem typed(HttpProblem problem) {
        if (problem.getType() != null) {
            return problem;
        }
        HttpProblem usual = StatusProblems.of(problem.getStatusCode());
        return HttpProblem.builder(problem)
                .withType(usual.getType())
                .withTitle(usual.getTitle())
                .withDetail(usual.getDetail())
                .build();
    }
}
