package io.sojourn.ingest.recordings;

import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.fields.StorableValues;
import io.sojourn.ingest.json.Bound;
import io.sojourn.ingest.json.JsonReader;
import io.sojourn.ingest.json.MalformedJsonException;

/** Reads small bodies that are one JSON object. */
public final class JsonBody {
    private JsonBody() {}

    /**
     * The object.
     *
     * @throws InvalidFieldException if it is none, goes beyond a bound, or holds what cannot be stored
     */
    public static Fields read(byte[] body) {
        try {
            JsonReader json = new JsonReader(body);
            Object value = json.value();
            json.end();
            Bound exceeded = json.exceeded();
            if (exceeded != null) {
                throw new InvalidFieldException("", exceeded.code(), exceeded.rule());
            }
            if (json.sawUnstorable()) {
                StorableValues.check(value, "");
            }
            return Fields.of(value, "");
        } catch (MalformedJsonException malformed) {
            throw new InvalidFieldException(
                    "", "malformed-json", "The body must be one JSON object in UTF-8: " + malformed.getMessage());
        }
    }
}
