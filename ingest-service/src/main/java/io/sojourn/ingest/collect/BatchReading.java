package io.sojourn.ingest.collect;

import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.json.Bound;
import io.sojourn.ingest.json.JsonReader;
import io.sojourn.ingest.limits.LimitsConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one batch: keeps the items within the limits, notes those beyond with their reason. */
final class BatchReading {
    /** A batch of so many times the most events is not refused item by item: the answer would be larger than the request. */
    private static final int FAR_TOO_MANY = 2;

    private final JsonReader json;
    private final LimitsConfig limits;
    private final Map<String, @Nullable Object> frame = new HashMap<>();
    private final List<SentItem> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private boolean hasBatch;

    BatchReading(JsonReader json, LimitsConfig limits) {
        this.json = json;
        this.limits = limits;
    }

    Submission read() {
        if (!json.intoObject()) {
            throw new InvalidFieldException("", "wrong-type", "Here must be a JSON object");
        }
        for (String name = json.nextName(true); name != null; name = json.nextName(false)) {
            if (name.equals("batch")) {
                readItems();
            } else {
                readFrame(name);
            }
        }
        if (!hasBatch) {
            throw new InvalidFieldException("/batch", "required", "'batch' is required: the list of the calls");
        }
        return SubmissionReader.of(frame, items, refused);
    }

    private void readFrame(String name) {
        long longest = limits.eventSize().asLongValue();
        long start = json.startOfValue();
        Object value = json.value(longest);
        if (json.position() - start > longest) {
            throw new InvalidFieldException(
                    "/" + name, "too-large", "Beside the calls a field may have at most " + longest + " bytes");
        }
        Bound bound = json.exceeded();
        if (bound != null) {
            throw new InvalidFieldException("/" + name, bound.code(), bound.rule());
        }
        frame.put(name, value);
    }

    private void readItems() {
        if (!json.intoList()) {
            throw new InvalidFieldException("/batch", "wrong-type", "'batch' must be a list of calls");
        }
        hasBatch = true;
        for (boolean more = json.hasNextItem(true); more; more = json.hasNextItem(false)) {
            readItem(items.size() + refused.size());
        }
    }

    private void readItem(int index) {
        String pointer = "/batch/" + index;
        long start = json.startOfValue();
        Object value = json.value(limits.eventSize().asLongValue());
        long end = json.position();
        boolean storable = !json.sawUnstorable();
        Bound bound = json.exceeded();
        Optional<Refusal> beyond =
                beyondLimits(index, pointer, start, end).or(() -> refusalForBound(index, pointer, bound));
        if (beyond.isPresent()) {
            refused.add(beyond.get());
        } else {
            items.add(new SentItem(index, pointer, value, storable));
        }
    }

    private Optional<Refusal> beyondLimits(int index, String pointer, long start, long end) {
        if (index >= limits.batchEvents()) {
            requireNotFarTooMany(index);
            return Optional.of(new Refusal(
                    index,
                    pointer,
                    Refusal.TOO_MANY,
                    "A batch may have at most " + limits.batchEvents() + " events: send the rest in another batch"));
        }
        return end > limits.batchSize().asLongValue()
                ? Optional.of(beyondBatchSize(index, pointer))
                : refusalForSize(index, pointer, end - start, limits);
    }

    /** The refusal of an item that is larger than an event may be; none if it is not. */
    static Optional<Refusal> refusalForSize(int index, String pointer, long size, LimitsConfig limits) {
        long limit = limits.eventSize().asLongValue();
        return size <= limit
                ? Optional.empty()
                : Optional.of(new Refusal(
                        index,
                        pointer,
                        Refusal.EVENT_TOO_LARGE,
                        "An event may have at most " + limit + " bytes, this one has " + size));
    }

    /** The refusal of an item that goes beyond what JSON may have; none if it does not. */
    static Optional<Refusal> refusalForBound(int index, String pointer, @Nullable Bound exceeded) {
        return Optional.ofNullable(exceeded).map(bound -> new Refusal(index, pointer, bound.code(), bound.rule()));
    }

    private Refusal beyondBatchSize(int index, String pointer) {
        return new Refusal(
                index,
                pointer,
                Refusal.BATCH_TOO_LARGE,
                "A batch may have at most " + limits.batchSize().asLongValue()
                        + " bytes: send what is beyond in another batch");
    }

    private void requireNotFarTooMany(int index) {
        if (index >= FAR_TOO_MANY * limits.batchEvents()) {
            throw new InvalidFieldException(
                    "/batch", Refusal.TOO_MANY, "A batch may have at most " + limits.batchEvents() + " events");
        }
    }
}
