package io.sojourn.ingest.chunks;

/** A chunk's parameters or content have no sense. The message says what is wrong and what is expected. */
class InvalidChunkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    /**
     * For a parameter or a place in the content.
     *
     * @param pointer JSON pointer into the content, or {@code #name} of a parameter
     * @param code stable name of the rule that it breaks
     */
    InvalidChunkException(String pointer, String code, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
        this.code = code;
    }

    String pointer() {
        return pointer;
    }

    String code() {
        return code;
    }
}
