package io.sojourn.ingest.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.sojourn.ingest.fields.Fields;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event is known by when it is delivered again. */
final class MessageId {
    static final int LONGEST = 100;
    private static final String NAME = "messageId";

    private MessageId() {}

    /**
     * The id that the sender gave. One that cannot be kept is no reason to refuse the event: something made of it, always the same, stands for
     * it. An event without an id gets a random one.
     */
    static String of(Fields item) {
        String sane = item.lenientId(NAME, LONGEST);
        return sane != null ? sane : standIn(item.any(NAME));
    }

    private static String standIn(@Nullable Object given) {
        boolean isGiven = given instanceof Number || given instanceof String text && !text.isBlank();
        return (isGiven ? UUID.nameUUIDFromBytes(given.toString().getBytes(UTF_8)) : UUID.randomUUID()).toString();
    }
}
