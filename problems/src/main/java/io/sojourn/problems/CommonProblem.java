package io.sojourn.problems;

/** Problems that any service may answer with. */
public enum CommonProblem implements ProblemType {
    /** The call carries no token, or one that is not valid. */
    NOT_SIGNED_IN("You are not signed in", 401),
    /** There is nothing at this address, or nothing that the caller may know of. */
    NOT_FOUND("Not found", 404),
    /** A parameter or body field has no sense. */
    INVALID_REQUEST("The request is not valid", 400),
    /** A cursor was not made by this service for this list. */
    INVALID_CURSOR("The cursor is not valid", 400);

    private final String title;
    private final int status;

    CommonProblem(String title, int status) {
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
