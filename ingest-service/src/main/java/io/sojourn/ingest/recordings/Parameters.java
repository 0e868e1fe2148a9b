package io.sojourn.ingest.recordings;

import io.sojourn.ingest.fields.InvalidFieldException;
import java.util.regex.Pattern;

/** Reads parameters of the path and the query; refuses those without sense by their name. */
public final class Parameters {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    private Parameters() {}

    /** Refuses what is no id of a recording or a tab. */
    public static void checkId(String name, String id) {
        if (!ID.matcher(id).matches()) {
            throw invalid(name, "must be 1 to 100 letters, digits, or one of _ . : -");
        }
    }

    /** The whole number that a parameter is. */
    public static long number(String name, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(name, "must be a whole number");
        }
        throw invalid(name, "must be between " + least + " and " + most);
    }

    /** The failure of a parameter, its detail beginning with the parameter's name. */
    public static InvalidFieldException invalid(String name, String rule) {
        return new InvalidFieldException("#" + name, "invalid-parameter", "'" + name + "' " + rule);
    }
}
