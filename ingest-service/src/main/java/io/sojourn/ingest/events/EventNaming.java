package io.sojourn.ingest.events;

import io.sojourn.contracts.events.ActivitySeconds;
import io.sojourn.contracts.events.ClickReaction;
import io.sojourn.contracts.events.EventKind;
import io.sojourn.ingest.fields.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of event a call is, and its name. The recorder's automatic events are {@code track} calls with reserved names.
 *
 * @param kind what happened
 * @param name the event's name; of pages and screens only if the sender gave one, cut where it is too long, as a title may be
 */
record EventNaming(EventKind kind, @Nullable String name) {
    private static final int LONGEST_NAME = 256;
    private static final String CONTENT_NAME = "contentName";
    private static final Map<String, EventKind> RESERVED = Map.of(
            "$click",
            EventKind.CLICK,
            "$input",
            EventKind.INPUT,
            "$error",
            EventKind.ERROR,
            "$content",
            EventKind.CONTENT,
            "$activity",
            EventKind.ACTIVITY,
            ClickReaction.EVENT,
            EventKind.REACTION);

    static EventNaming of(CallType call, Fields item, Fields properties) {
        return switch (call) {
            case TRACK -> tracked(item, properties);
            case PAGE -> new EventNaming(EventKind.PAGE, item.cutText("name", LONGEST_NAME));
            case SCREEN -> new EventNaming(EventKind.SCREEN, item.cutText("name", LONGEST_NAME));
            case IDENTIFY -> new EventNaming(EventKind.IDENTIFY, null);
            case GROUP -> new EventNaming(EventKind.GROUP, null);
            case ALIAS -> new EventNaming(EventKind.ALIAS, null);
        };
    }

    private static EventNaming tracked(Fields item, Fields properties) {
        String event = item.text("event", LONGEST_NAME);
        if (event == null) {
            throw item.invalid("event", "required", "is required for 'track': give the event's name");
        }
        EventKind kind = RESERVED.getOrDefault(event, EventKind.TRACK);
        if (kind == EventKind.ACTIVITY && !ActivitySeconds.areListed(properties.any(ActivitySeconds.PROPERTY))) {
            throw properties.invalid(
                    ActivitySeconds.PROPERTY,
                    "wrong-type",
                    "must be a list of at most " + ActivitySeconds.MOST + " whole numbers for '$activity'");
        }
        if (kind == EventKind.REACTION
                && !ClickReaction.isTold(properties.any(ClickReaction.CLICK), properties.any(ClickReaction.AFTER_MS))) {
            throw properties.invalid(
                    ClickReaction.CLICK,
                    "wrong-type",
                    "must be the id of a click for '$reaction', and afterMs how many milliseconds until something followed, or null");
        }
        return new EventNaming(kind, kind == EventKind.CONTENT ? contentName(properties) : event);
    }

    /** Content interactions have a reserved event name, too: what they are called is the content's own name, if it has one. */
    private static @Nullable String contentName(Fields properties) {
        boolean given = properties.any(CONTENT_NAME) instanceof String text && !text.isBlank();
        return given ? properties.cutText(CONTENT_NAME, LONGEST_NAME) : null;
    }
}
