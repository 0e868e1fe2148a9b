package io.sojourn.gateway.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.problems.ProblemType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be wrong at the door. */
public enum GatewayProblem implements ProblemType {
    /** The path is not part of the API, or names a system that the caller may not know of. */
    NOT_FOUND("Not found", 404),
    /** Nobody is signed in, or the token is not valid. */
    NOT_SIGNED_IN("Sign-in is needed", 401),
    /** The caller's role does not allow it. */
    FORBIDDEN("Your role does not allow this", 403),
    /** A person has the name of a machine. */
    MACHINE_NAME("The name is reserved for machines", 403),
    /** A change was sent from a page that is not the console. */
    FOREIGN_ORIGIN("The request comes from a foreign page", 403),
    /** The request has a form that no server can read. */
    BAD_REQUEST("The request cannot be read", 400),
    /** The path takes no calls of this method. */
    METHOD_NOT_ALLOWED("The method is not allowed", 405),
    /** The path takes no bodies of this kind. */
    UNSUPPORTED_MEDIA_TYPE("The media type is not supported", 415),
    /** Too much came at once. */
    TOO_MANY_REQUESTS("Too many requests", 429),
    /** Something went wrong here. */
    INTERNAL("Something went wrong", 500),
    /** The body is larger than the gateway lets through. */
    BODY_TOO_LARGE("The body is too large", 413),
    /** A service gave no understandable answer. */
    BAD_ANSWER("A service gave no valid answer", 502),
    /** A service cannot be reached. */
    SERVICE_AWAY("A service cannot be reached", 503),
    /** The sign-in provider cannot be reached. */
    SIGN_IN_AWAY("Sign-in cannot be checked", 503),
    /** A service did not answer in time. */
    SERVICE_SLOW("A service did not answer in time", 504);

    private final String title;
    private final int status;

    GatewayProblem(String title, int status) {
        this.title = title;
        this.status = status;
    }

    /** The problem for what was refused by a status alone; empty for statuses that mean something else. */
    public static Optional<HttpProblem> ofStatus(int status) {
        return Optional.ofNullable(orNull(status));
    }

    private static @Nullable HttpProblem orNull(int status) {
        return switch (status) {
            case 400, 431 -> BAD_REQUEST.because("Correct the request: its path, headers or body cannot be read.");
            case 403 -> FORBIDDEN.because("Your role does not allow this.");
            case 404 -> NOT_FOUND.because("There is nothing at this address; /docs lists what the API has.");
            case 405 -> METHOD_NOT_ALLOWED.because("Use a method that the API has for this path; /docs lists them.");
            case 413 -> BODY_TOO_LARGE.because("Send less at once.");
            case 415 -> UNSUPPORTED_MEDIA_TYPE.because("Send the body as application/json.");
            case 429 ->
                TOO_MANY_REQUESTS
                        .builder("Send more slowly; try again in a moment.")
                        .withHeader("Retry-After", "2")
                        .build();
            case 503 ->
                SERVICE_AWAY
                        .builder("A service cannot answer now; try again in a moment.")
                        .withHeader("Retry-After", "2")
                        .build();
            case 500 -> INTERNAL.because("Try again; if it stays so, tell an operator the traceId.");
            default -> null;
        };
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
