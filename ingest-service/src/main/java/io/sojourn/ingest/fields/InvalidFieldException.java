package io.sojourn.ingest.fields;

/** A field of the sender's JSON, or a parameter, breaks a rule. The message says what is wrong and what is expected. */
public class InvalidFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    /**
     * For one field.
     *
     * @param pointer JSON pointer to the field, or {@code #name} of a parameter
     * @param code stable name of the rule that it breaks
     * @param detail what is wrong and what is expected
     */
    public InvalidFieldException(String pointer, String code, String detail) {
        super(detail, null, false, false);
        this.pointer = pointer;
        this.code = code;
    }

    /** JSON pointer to the field, or {@code #name} of a parameter. */
    public String pointer() {
        return pointer;
    }

    /** Stable name of the rule that the field breaks. */
    public String code() {
        return code;
    }

    /** What is wrong with the field and what is expected. */
    public String detail() {
        return getMessage();
    }
}
