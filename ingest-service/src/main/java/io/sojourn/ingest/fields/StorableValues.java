package io.sojourn.ingest.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What later parts of the platform can store: no NUL in texts and names, no number beyond the range of a double.
 * Such a value is refused at the door, with its pointer, rather than found out by a database.
 */
public final class StorableValues {
    private static final int LONGEST_POINTER = 500;

    private StorableValues() {}

    /**
     * Checks a value with all that is in it.
     *
     * @param pointer JSON pointer to the value
     * @throws InvalidFieldException for the first value that cannot be stored
     */
    public static void check(@Nullable Object value, String pointer) {
        switch (value) {
            case String text -> checkText(text, pointer);
            case Double number -> checkNumber(number, pointer);
            case Map<?, ?> object -> object.forEach((name, inside) -> checkField((String) name, inside, pointer));
            case List<?> list -> checkList(list, pointer);
            case null, default -> {}
        }
    }

    private static void checkField(String name, @Nullable Object value, String pointer) {
        checkText(name, pointer);
        check(value, below(pointer, name.replace("~", "~0").replace("/", "~1")));
    }

    private static void checkList(List<?> list, String pointer) {
        for (int index = 0; index < list.size(); index++) {
            check(list.get(index), below(pointer, Integer.toString(index)));
        }
    }

    private static void checkText(String text, String pointer) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidFieldException(
                    pointer, "nul-character", "Texts and names must not contain the character NUL: leave it out");
        }
    }

    private static void checkNumber(Double number, String pointer) {
        if (number.isInfinite() || number.isNaN()) {
            throw new InvalidFieldException(
                    pointer, "number-too-large", "Numbers must be within the range of a 64-bit floating point number");
        }
    }

    /** Long pointers are cut: they only help a reader. */
    private static String below(String pointer, String name) {
        return pointer.length() + name.length() > LONGEST_POINTER ? pointer : pointer + "/" + name;
    }
}
