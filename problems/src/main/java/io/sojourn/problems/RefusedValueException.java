package io.sojourn.problems;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;

/** A value of a body has the right type and is refused all the same; it is answered with its place and what is expected there. */
public final class RefusedValueException extends InvalidFormatException {
    private static final long serialVersionUID = 1L;

    private final FieldRule rule;

    /** Refuses the value that a parser has just read. */
    public RefusedValueException(JsonParser parser, Object value, FieldRule rule) {
        super(parser, rule.detail(), value, value.getClass());
        this.rule = rule;
    }

    /** What the value breaks. */
    FieldRule rule() {
        return rule;
    }
}
