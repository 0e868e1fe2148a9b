package io.sojourn.ingest.request;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.sojourn.ingest.IngestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The rules for bodies: which types and encodings are understood, and how far one is inflated. */
public final class RequestBody {
    private static final Set<String> JSON_TYPES =
            Set.of("", "application/json", "text/plain", "application/x-www-form-urlencoded");
    private static final Set<String> CHUNK_TYPES =
            Set.of("", "application/json", "text/plain", "application/octet-stream", "application/gzip");
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private RequestBody() {}

    /**
     * The JSON of a tracking call, inflated if need be, never beyond a limit. Browsers send beacons as text, some SDKs as forms: all is JSON.
     *
     * @param limit in bytes
     */
    public static byte[] json(IngestRequest request, byte[] body, long limit) {
        requireType(request, JSON_TYPES);
        byte[] json = isGzip(request, body) ? inflate(body, limit) : body;
        if (json.length > limit) {
            throw tooLarge(limit);
        }
        return json;
    }

    /** Refuses a recording chunk of a type that it cannot have. */
    public static void requireChunkType(IngestRequest request) {
        requireType(request, CHUNK_TYPES);
    }

    /** Refuses a body that is stated to be encoded: it is wanted as it is. */
    public static void requirePlain(IngestRequest request) {
        String encoding = request.contentEncoding();
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw IngestProblem.UNSUPPORTED_BODY.because("Send the body as it is, without 'Content-Encoding'.");
        }
    }

    /** Whether the body is gzip, as the header says or as it begins; refuses other encodings. */
    public static boolean isGzip(IngestRequest request, byte[] body) {
        return switch (request.contentEncoding()) {
            case "gzip", "x-gzip" -> true;
            case "", "identity" -> beginsAsGzip(body);
            default ->
                throw IngestProblem.UNSUPPORTED_BODY.because(
                        "Send the body as it is or with 'Content-Encoding: gzip'; no other encoding is understood.");
        };
    }

    /** The problem of a body that is larger than its limit. */
    public static HttpProblem tooLarge(long limit) {
        return IngestProblem.BODY_TOO_LARGE.because(
                "The body, inflated, may have at most " + limit + " bytes: send it in smaller parts.");
    }

    private static void requireType(IngestRequest request, Set<String> types) {
        if (!types.contains(request.contentType())) {
            throw IngestProblem.UNSUPPORTED_BODY.because(
                    "Send JSON as 'Content-Type: application/json' or, from a beacon, as text/plain.");
        }
    }

    /** Whether the body begins as gzip does, whatever the header says. */
    public static boolean beginsAsGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == GZIP_MAGIC_1 && (body[1] & 0xff) == GZIP_MAGIC_2;
    }

    private static byte[] inflate(byte[] body, long limit) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] inflated = gzip.readNBytes((int) limit + 1);
            if (inflated.length > limit) {
                throw tooLarge(limit);
            }
            return inflated;
        } catch (IOException broken) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body is stated to be gzip, but cannot be inflated: compress it again, or send it as it is.");
        }
    }
}
