package io.sojourn.problems;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers JSON bodies that have a field of the wrong type, or one that is not known: with the place of the field and what it should be. */
final class WrongTypeMapper {
    private WrongTypeMapper() {}

    private static Response answer(MismatchedInputException wrong) {
        String pointer = wrong.getPath().stream().map(WrongTypeMapper::step).collect(Collectors.joining());
        return CommonProblem.INVALID_REQUEST
                .because(
                        "Correct the fields named in errors.",
                        List.of(ruleOf(wrong).brokenBy(pointer)))
                .toResponse();
    }

    private static FieldRule ruleOf(MismatchedInputException wrong) {
        return switch (wrong) {
            case RefusedValueException refused -> refused.rule();
            case UnrecognizedPropertyException unknown ->
                new FieldRule("unknown", "There is no such field here: see /docs for those that there are.");
            default -> new FieldRule("type", expected(wrong.getTargetType()));
        };
    }

    private static String step(Reference reference) {
        String name = reference.getFieldName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "Give a value of the documented type.";
        } else if (type == Boolean.class || type == boolean.class) {
            return "Give true or false.";
        } else if (type == Double.class || type == double.class) {
            return "Give a number.";
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "Give a whole number.";
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "Give a text.";
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "Give a list.";
        }
        return type.isRecord() ? "Give an object." : "Give a value of the documented type.";
    }

    /** For values of another type. */
    @Provider
    @Priority(1)
    public static final class Mismatched implements ExceptionMapper<MismatchedInputException> {
        @Override
        public Response toResponse(MismatchedInputException wrong) {
            return answer(wrong);
        }
    }

    /** For texts that are no value of the type. */
    @Provider
    @Priority(1)
    public static final class Unreadable implements ExceptionMapper<InvalidFormatException> {
        @Override
        public Response toResponse(InvalidFormatException wrong) {
            return answer(wrong);
        }
    }

    /** For fields that there are not, where those are not ignored. */
    @Provider
    @Priority(1)
    public static final class Unknown implements ExceptionMapper<UnrecognizedPropertyException> {
        @Override
        public Response toResponse(UnrecognizedPropertyException wrong) {
            return answer(wrong);
        }
    }
}
