package io.sojourn.bench.playback.busy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One rrweb event, whose time can be moved without reading it again.
 *
 * @param at its timestamp, in epoch milliseconds
 * @param head its JSON up to the value of its timestamp, which is the last of its fields as rrweb writes it
 */
record RecordedEvent(long at, String head) {
    private static final String TIMESTAMP = "timestamp";

    static RecordedEvent of(JsonNode event) {
        ObjectNode others = event.deepCopy();
        others.remove(TIMESTAMP);
        String json = others.toString();
        return new RecordedEvent(
                event.get(TIMESTAMP).asLong(), json.substring(0, json.length() - 1) + ",\"" + TIMESTAMP + "\":");
    }

    /** Its JSON, so many milliseconds later. */
    String json(long laterMs) {
        return head + (at + laterMs) + "}";
    }
}
