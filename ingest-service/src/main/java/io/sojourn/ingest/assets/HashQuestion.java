package io.sojourn.ingest.assets;

import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.recordings.JsonBody;
import io.sojourn.problems.FieldError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which assets are asked for. */
final class HashQuestion {
    private static final int MOST = 500;
    private static final String HASHES = "sha256";

    private HashQuestion() {}

    /** The hashes, each once; refuses what is no list of them, or too long a one. */
    static Set<String> read(byte[] json) {
        try {
            return hashes(JsonBody.read(json));
        } catch (InvalidFieldException invalid) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body does not have the form of this call: {\"sha256\":[...]} with at most " + MOST
                            + " hashes of contents.",
                    List.of(new FieldError(invalid.pointer(), invalid.detail(), invalid.code())));
        }
    }

    private static Set<String> hashes(Fields body) {
        if (!(body.any(HASHES) instanceof List<?> list)) {
            throw body.invalid(HASHES, "wrong-type", "must be a list of hashes");
        }
        if (list.size() > MOST) {
            throw body.invalid(
                    HASHES, "too-many", "has " + list.size() + " hashes, of at most " + MOST + ": ask several times");
        }
        Set<String> hashes = new LinkedHashSet<>();
        for (int index = 0; index < list.size(); index++) {
            hashes.add(hash(list.get(index), index));
        }
        return hashes;
    }

    private static String hash(@Nullable Object value, int index) {
        if (value instanceof String text && ContentHash.isOne(text)) {
            return text;
        }
        throw new InvalidFieldException(
                "/" + HASHES + "/" + index, "not-a-hash", "A hash must be 64 lower-case hexadecimal digits");
    }
}
