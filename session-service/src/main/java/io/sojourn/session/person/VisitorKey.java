package io.sojourn.session.person;

import io.sojourn.contracts.EventMessage;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is known by in its system.
 *
 * @param key the anonymousId, or {@code user:<userId>} where events carry no anonymousId (server-side events)
 */
public record VisitorKey(UUID systemId, String key) {
    private static final String USER_PREFIX = "user:";

    /** The key of a visitor by the ids that an event carries; one of them is there. */
    public static VisitorKey of(UUID systemId, @Nullable String anonymousId, @Nullable String userId) {
        return new VisitorKey(systemId, anonymousId != null ? anonymousId : USER_PREFIX + userId);
    }

    /** Whether a text can be the anonymousId of a visitor, and is not taken for a visitor that is known by a user's id. */
    public static boolean isAnonymousId(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= EventMessage.LONGEST_ID
                && !text.startsWith(USER_PREFIX);
    }

    /** The person that the visitor is while it is not identified. */
    PersonKey anonymousPerson() {
        return new PersonKey(systemId, "visitor:" + key, null);
    }

    /** The person that the visitor is once it is identified. */
    PersonKey identifiedPerson(String userId) {
        return new PersonKey(systemId, USER_PREFIX + userId, userId);
    }
}
