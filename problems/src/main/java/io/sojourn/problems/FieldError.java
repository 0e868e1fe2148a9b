package io.sojourn.problems;

/**
 * One wrong field of a request.
 *
 * @param pointer JSON pointer to the field, as in {@code /batch/3/timestamp}
 * @param detail what is wrong with it and what is expected
 * @param code stable name of the rule that it breaks
 */
public record FieldError(String pointer, String detail, String code) {}
