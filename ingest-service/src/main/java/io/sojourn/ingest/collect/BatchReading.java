package io.sojourn.ingest.collect;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sojourn.ingest.events.SentItem;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.limits.LimitsConfig;
import io.sojourn.ingest.request.UntrustedJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one batch: keeps the items within the limits, notes those beyond with their reason. */
final class BatchReading {
    private static final Set<String> FRAME = Set.of("writeKey", "sentAt", "context");
    /** A batch of so many times the most events is not refused item by item: the answer would be larger than the request. */
    private static final int FAR_TOO_MANY = 2;

    private final JsonParser parser;
    private final LimitsConfig limits;
    private final Map<String, Object> frame = new HashMap<>();
    private final List<SentItem> items = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private boolean hasBatch;

    BatchReading(JsonParser parser, LimitsConfig limits) {
        this.parser = parser;
        this.limits = limits;
    }

    Submission read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new InvalidFieldException("", "wrong-type", "Here must be a JSON object");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readField(parser.currentName());
        }
        if (!hasBatch) {
            throw new InvalidFieldException("/batch", "required", "'batch' is required: the list of the calls");
        }
        return SubmissionReader.of(frame, items, refused);
    }

    private void readField(String name) throws IOException {
        parser.nextToken();
        if (name.equals("batch")) {
            readItems();
        } else if (FRAME.contains(name)) {
            frame.put(name, UntrustedJson.value(parser));
        } else {
            parser.skipChildren();
        }
    }

    private void readItems() throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw new InvalidFieldException("/batch", "wrong-type", "'batch' must be a list of calls");
        }
        hasBatch = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            readItem(items.size() + refused.size());
        }
    }

    private void readItem(int index) throws IOException {
        String pointer = "/batch/" + index;
        if (index >= limits.batchEvents()) {
            parser.skipChildren();
            requireNotFarTooMany(index);
            refused.add(new Refusal(
                    index,
                    pointer,
                    Refusal.TOO_MANY,
                    "A batch may have at most " + limits.batchEvents() + " events: send the rest in another batch"));
            return;
        }
        long start = parser.currentTokenLocation().getByteOffset();
        Object value = UntrustedJson.value(parser);
        long end = parser.currentLocation().getByteOffset();
        List<Refusal> beyond = end > limits.batchSize().asLongValue()
                ? List.of(beyondBatchSize(index, pointer))
                : refusalForSize(index, pointer, end - start, limits);
        if (beyond.isEmpty()) {
            items.add(new SentItem(index, pointer, value));
        }
        refused.addAll(beyond);
    }

    /** The refusal of an item that is larger than an event may be; none if it is not. */
    static List<Refusal> refusalForSize(int index, String pointer, long size, LimitsConfig limits) {
        long limit = limits.eventSize().asLongValue();
        return size <= limit
                ? List.of()
                : List.of(new Refusal(
                        index,
                        pointer,
                        Refusal.EVENT_TOO_LARGE,
                        "An event may have at most " + limit + " bytes, this one has " + size));
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
