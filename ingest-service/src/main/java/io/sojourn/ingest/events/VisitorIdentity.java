package io.sojourn.ingest.events;

import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who an item is from. */
final class VisitorIdentity {
    private static final int LONGEST_ID = EventMessage.LONGEST_ID;

    /** What programs write where they have no id; taken for one, it would make one person of all their visitors. */
    private static final Set<String> NO_IDS =
            Set.of("undefined", "null", "NaN", "[object Object]", "00000000-0000-0000-0000-000000000000");

    private VisitorIdentity() {}

    /** The visitor of an anonymous source: a key of the day, and what links its own events in a tab on that day. */
    static Visitor anonymous(String key, Fields context) {
        Fields recorder = context.lenientObject("sojourn");
        return new Visitor(
                key,
                null,
                null,
                null,
                ofTheDay(key, recorder.lenientText("tabId", LONGEST_ID)),
                ofTheDay(key, recorder.lenientText("recordingId", LONGEST_ID)));
    }

    private static @Nullable String ofTheDay(String key, @Nullable String sentId) {
        return sentId == null ? null : AnonymousVisitors.idOf(key, sentId);
    }

    static Visitor of(CallType call, Fields item, Fields context) {
        String anonymousId = id(item, "anonymousId");
        String userId = id(item, "userId");
        if (anonymousId == null && userId == null) {
            throw item.invalid("anonymousId", "required", "or 'userId' is required: say whose event it is");
        }
        Fields recorder = context.lenientObject("sojourn");
        return new Visitor(
                anonymousId,
                userId,
                call == CallType.ALIAS ? previousId(item, userId) : null,
                call == CallType.GROUP ? required(item, "groupId") : context.lenientId("groupId", LONGEST_ID),
                recorder.lenientText("tabId", LONGEST_ID),
                recorder.lenientText("recordingId", LONGEST_ID));
    }

    private static String previousId(Fields item, @Nullable String userId) {
        if (userId == null) {
            throw item.invalid(
                    "userId", "required", "is required for 'alias': the id that the visitor has from now on");
        }
        return required(item, "previousId");
    }

    private static String required(Fields item, String name) {
        String id = id(item, name);
        if (id == null) {
            throw item.invalid(name, "required", "is required for this call");
        }
        return id;
    }

    private static @Nullable String id(Fields item, String name) {
        String id = item.id(name, LONGEST_ID);
        return id == null || NO_IDS.contains(id) ? null : id;
    }
}
