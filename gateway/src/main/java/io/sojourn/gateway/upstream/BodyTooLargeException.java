package io.sojourn.gateway.upstream;

/** A request's body is longer than is passed on. */
final class BodyTooLargeException extends RuntimeException {
    BodyTooLargeException() {
        super("The body is too large", null, false, false);
    }
}
