package io.sojourn.problems;

/**
 * A rule that fields have to keep, wherever they are.
 *
 * @param code its stable name
 * @param detail what to do where it is broken
 */
public record FieldRule(String code, String detail) {
    /** Databases cannot store the character NUL, and nothing that is kept has it. */
    public static final FieldRule NO_NUL = new FieldRule("nul", "Leave out the character NUL.");

    /** The error of a field that breaks it. */
    public FieldError brokenBy(String pointer) {
        return new FieldError(pointer, detail, code);
    }
}
