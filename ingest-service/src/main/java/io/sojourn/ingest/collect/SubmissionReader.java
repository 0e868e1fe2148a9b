package io.sojourn.ingest.collect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.UntrustedJson;
import io.sojourn.ingest.timing.Timestamps;
import io.sojourn.problems.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Reads the bodies of tracking calls, each byte once. */
@ApplicationScoped
class SubmissionReader {
    private static final int LONGEST_KEY = 256;

    private final LimitsConfig limits;

    @Inject
    SubmissionReader(LimitsConfig limits) {
        this.limits = limits;
    }

    /** The body of a batch. Refuses it as a whole only if it is not JSON or not of a batch's form. */
    Submission batch(byte[] body) {
        return read(body, parser -> new BatchReading(parser, limits).read());
    }

    /** The body of a single call: the item itself, with the write key and the time of sending in it. */
    Submission single(byte[] body) {
        return read(body, parser -> {
            parser.nextToken();
            Fields item = Fields.of(UntrustedJson.value(parser), "");
            String writeKey = item.text("writeKey", LONGEST_KEY);
            List<Refusal> tooLarge = BatchReading.refusalForSize(0, "", body.length, limits);
            return new Submission(
                    writeKey,
                    null,
                    Map.of(),
                    tooLarge.isEmpty() ? List.of(new SentItem(0, "", item.values())) : List.of(),
                    tooLarge);
        });
    }

    /** The body of a batch from its parts. */
    static Submission of(Map<String, Object> frame, List<SentItem> items, List<Refusal> refused) {
        Fields fields = new Fields(frame, "");
        return new Submission(
                fields.text("writeKey", LONGEST_KEY),
                Timestamps.read(fields, "sentAt"),
                fields.object("context").values(),
                items,
                refused);
    }

    private static Submission read(byte[] body, Reading reading) {
        try (JsonParser parser = UntrustedJson.parser(body)) {
            Submission submission = reading.read(parser);
            if (parser.nextToken() != null) {
                throw IngestProblem.MALFORMED_BODY.because("After the JSON object nothing may follow.");
            }
            return submission;
        } catch (InvalidFieldException invalid) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body does not have the form of this call.",
                    List.of(new FieldError(invalid.pointer(), invalid.detail(), invalid.code())));
        } catch (StreamConstraintsException beyond) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The JSON goes beyond a limit: it may be 64 levels deep, a number may have 100 digits, a name 50,000 characters.");
        } catch (IOException malformed) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body must be one JSON object in UTF-8; it is not well-formed" + MalformedPlace.of(malformed)
                            + ".");
        }
    }

    private interface Reading {
        Submission read(JsonParser parser) throws IOException;
    }
}
