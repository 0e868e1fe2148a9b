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
    INVALID_CURSOR("The cursor is not valid", 400),
    /** The request has a form that cannot be read. */
    BAD_REQUEST("The request cannot be read", 400),
    /** The caller's role does not allow it. */
    FORBIDDEN("Your role does not allow this", 403),
    /** The path takes no calls of this method. */
    METHOD_NOT_ALLOWED("The method is not allowed", 405),
    /** The caller accepts none of the media types that there are. */
    NOT_ACCEPTABLE("The media type cannot be answered", 406),
    /** The body is longer than it may be. */
    BODY_TOO_LARGE("The body is too large", 413),
    /** The path takes no bodies of this kind. */
    UNSUPPORTED_MEDIA_TYPE("The media type is not supported", 415),
    /** Something went wrong here. */
    INTERNAL("Something went wrong", 500);

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
