package io.sojourn.ingest.collect;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.IOException;

/** Where a body is not well-formed, in words for the sender. */
final class MalformedPlace {
    private MalformedPlace() {}

    /** As in " at line 3, column 14"; empty if it is not known. */
    static String of(IOException malformed) {
        JsonLocation place = malformed instanceof JacksonException json ? json.getLocation() : null;
        if (place != null) {
            return " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        }
        return "";
    }
}
