package io.sojourn.ingest.collect;

import io.sojourn.ingest.IngestProblem;
import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.json.Bound;
import io.sojourn.ingest.json.JsonReader;
import io.sojourn.ingest.json.MalformedJsonException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.timing.Timestamps;
import io.sojourn.problems.FieldError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of tracking calls, each byte once. */
@Singleton
class SubmissionReader {
    private static final int LONGEST_KEY = 256;

    private final LimitsConfig limits;

    @Inject
    SubmissionReader(LimitsConfig limits) {
        this.limits = limits;
    }

    /** The body of a batch. Refuses it as a whole only if it is not JSON or not of a batch's form. */
    Submission batch(byte[] body) {
        return read(body, json -> new BatchReading(json, limits).read());
    }

    /** The body of a single call: the item itself, with the write key and the time of sending in it. */
    Submission single(byte[] body) {
        return read(body, json -> {
            Fields item = Fields.of(json.value(limits.eventSize().asLongValue()), "");
            boolean storable = !json.sawUnstorable();
            Bound bound = json.exceeded();
            Optional<Refusal> beyond = BatchReading.refusalForSize(0, "", body.length, limits)
                    .or(() -> BatchReading.refusalForBound(0, "", bound));
            return new Submission(
                    item.text("writeKey", LONGEST_KEY),
                    null,
                    Map.of(),
                    beyond.isEmpty() ? List.of(new SentItem(0, "", item.values(), storable)) : List.of(),
                    beyond.map(List::of).orElse(List.of()));
        });
    }

    /** The body of a batch from its parts. */
    static Submission of(Map<String, @Nullable Object> frame, List<SentItem> items, List<Refusal> refused) {
        Fields fields = new Fields(frame, "");
        return new Submission(
                fields.text("writeKey", LONGEST_KEY),
                Timestamps.read(fields, "sentAt"),
                fields.object("context").values(),
                items,
                refused);
    }

    private static Submission read(byte[] body, Function<JsonReader, Submission> reading) {
        try {
            JsonReader json = new JsonReader(body);
            Submission submission = reading.apply(json);
            json.end();
            return submission;
        } catch (InvalidFieldException invalid) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body does not have the form of this call.",
                    List.of(new FieldError(invalid.pointer(), invalid.detail(), invalid.code())));
        } catch (MalformedJsonException malformed) {
            throw IngestProblem.MALFORMED_BODY.because(
                    "The body must be one JSON object in UTF-8: " + malformed.getMessage() + ".");
        }
    }
}
