package io.sojourn.session.projection.columns;

/** The columns would need more room than they may have. */
public final class ProjectionFullException extends RuntimeException {
    ProjectionFullException(long most) {
        super("The columns of sessions need more than %,d bytes: raise sojourn.projection.max-size".formatted(most));
    }
}
