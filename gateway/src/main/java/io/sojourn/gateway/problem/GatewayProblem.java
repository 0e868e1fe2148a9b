package io.sojourn.gateway.problem;

import io.sojourn.problems.ProblemType;

/** What can be wrong at the door, besides what can be wrong anywhere. */
public enum GatewayProblem implements ProblemType {
    /** Nobody is signed in, or the token is not valid. */
    NOT_SIGNED_IN("Sign-in is needed", 401),
    /** A person has the name of a machine. */
    MACHINE_NAME("The name is reserved for machines", 403),
    /** A change was sent from a page that is not the console. */
    FOREIGN_ORIGIN("The request comes from a foreign page", 403),
    /** One client sends too many bodies at the same time. */
    TOO_MANY_BODIES("Too many requests at the same time", 429),
    /** One client asks for shared sessions too often. */
    SHARE_TOO_OFTEN("Too many requests", 429),
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

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
