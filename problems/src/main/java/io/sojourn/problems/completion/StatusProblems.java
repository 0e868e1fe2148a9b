package io.sojourn.problems.completion;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.problems.CommonProblem;
import org.jspecify.annotations.Nullable;

/** What is wrong, and what to do, where only a status says so: requests that the framework refuses before our code sees them. */
public final class StatusProblems {
    private StatusProblems() {}

    /** The problem of a status. Statuses that nobody refuses requests with have that of their class. */
    public static HttpProblem of(int status) {
        HttpProblem known = orNull(status);
        if (known != null) {
            return known;
        }
        CommonProblem ofClass = status < 500 ? CommonProblem.BAD_REQUEST : CommonProblem.INTERNAL;
        return HttpProblem.builder(of(ofClass.status())).withStatus(status).build();
    }

    private static @Nullable HttpProblem orNull(int status) {
        return switch (status) {
            case 400 ->
                CommonProblem.BAD_REQUEST.because("Correct the request: its path, headers or body cannot be read.");
            case 401 -> CommonProblem.NOT_SIGNED_IN.because("Sign in, or send a bearer token.");
            case 403 -> CommonProblem.FORBIDDEN.because("Ask an admin of the system for a role that allows it.");
            case 404 ->
                CommonProblem.NOT_FOUND.because("There is nothing at this address; /docs lists what the API has.");
            case 405 ->
                CommonProblem.METHOD_NOT_ALLOWED.because(
                        "Use a method that the API has for this path; /docs lists them.");
            case 406 -> CommonProblem.NOT_ACCEPTABLE.because("Accept application/json.");
            case 413 -> CommonProblem.BODY_TOO_LARGE.because("Send less at once.");
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json.");
            case 500 -> CommonProblem.INTERNAL.because("Try again; if it stays so, tell an operator the traceId.");
            default -> null;
        };
    }
}
