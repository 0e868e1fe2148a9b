package io.sojourn.ingest.json;

/** What was sent is not JSON, or goes beyond a bound. The message says what is wrong and where, in words for the sender. */
public class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String fault, int line, int column) {
        super(fault + " at line " + line + ", column " + column, null, false, false);
    }
}
