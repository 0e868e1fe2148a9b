package io.sojourn.ingest.fields;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object from a sender, with its place in the body. The strict accessors refuse a value of a wrong type with its pointer;
 * the {@code lenient} ones, for what is nice to have, take it as absent. JSON null and blank text count as absent.
 *
 * @param values the object's fields
 * @param pointer JSON pointer to the object; empty for the body itself
 */
public record Fields(Map<String, Object> values, String pointer) {

    /**
     * The value as an object.
     *
     * @throws InvalidFieldException if it is not one
     */
    public static Fields of(@Nullable Object value, String pointer) {
        return new Fields(asObject(value, pointer), pointer);
    }

    /** The object in a field; empty if the field is absent, or an empty list, as PHP writes empty objects. */
    public Fields object(String name) {
        Object value = values.get(name);
        boolean nothing = value == null || value instanceof List<?> list && list.isEmpty();
        return nothing ? new Fields(Map.of(), at(name)) : of(value, at(name));
    }

    /** The object in a field; empty if the field is absent or something else. */
    public Fields lenientObject(String name) {
        return values.get(name) instanceof Map<?, ?> ? object(name) : new Fields(Map.of(), at(name));
    }

    /** The text in a field. */
    public @Nullable String text(String name, int longest) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw invalid(name, "wrong-type", "must be a text");
        }
        return checked(name, text, longest);
    }

    /** The text in a field, cut to a length. */
    public @Nullable String cutText(String name, int longest) {
        String text = text(name, Integer.MAX_VALUE);
        return text == null ? null : cut(text, longest);
    }

    /** An id: a text, or a whole number of any size as its digits, without control characters. */
    public @Nullable String id(String name, int longest) {
        if (values.get(name) instanceof Number number && isWhole(number)) {
            return checked(name, number.toString(), longest);
        }
        String text = text(name, longest);
        if (text != null && hasControlCharacter(text)) {
            throw invalid(name, "control-character", "must not contain control characters");
        }
        return text;
    }

    /** The id in a field; absent if it is none: a part of an id would be another one's. */
    public @Nullable String lenientId(String name, int longest) {
        try {
            return id(name, longest);
        } catch (InvalidFieldException noId) {
            return null;
        }
    }

    /** The text in a field, cut to a length; absent if it is something else. */
    public @Nullable String lenientText(String name, int longest) {
        if (values.get(name) instanceof String text && !text.isBlank()) {
            return cut(text, longest);
        }
        return null;
    }

    /** The number in a field, rounded, if it is within the bounds; otherwise absent. */
    public @Nullable Long lenientNumber(String name, long least, long most) {
        if (values.get(name) instanceof Number number) {
            long rounded = Math.round(number.doubleValue());
            return rounded >= least && rounded <= most ? rounded : null;
        }
        return null;
    }

    /** The field as it is, of any type. */
    public @Nullable Object any(String name) {
        return values.get(name);
    }

    /** The failure of a field, its detail beginning with the field's name. */
    public InvalidFieldException invalid(String name, String code, String rule) {
        return new InvalidFieldException(at(name), code, "'" + name + "' " + rule);
    }

    /** Whether a text holds a control character: line ends and the like have no place in ids. */
    public static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private String at(String name) {
        return pointer + "/" + name;
    }

    private @Nullable String checked(String name, String text, int longest) {
        if (text.length() > longest) {
            throw invalid(name, "too-long", "must be at most " + longest + " characters long");
        }
        return text.isBlank() ? null : text;
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof BigInteger;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asObject(@Nullable Object value, String pointer) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new InvalidFieldException(pointer, "wrong-type", "Here must be a JSON object");
    }
}
