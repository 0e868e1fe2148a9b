package io.sojourn.session.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor is known by in its system. What kind of visitor it is stands before its id, so that no id that a browser sends is ever taken for a
 * user's.
 *
 * @param key {@code visitor:<anonymousId>}, or {@code user:<userId>} where events carry no anonymousId (server-side events)
 */
public record VisitorKey(UUID systemId, String key) {
    private static final String BROWSER_PREFIX = "visitor:";
    private static final String USER_PREFIX = "user:";

    /** The key of a visitor by the ids that an event carries; one of them is there. */
    public static VisitorKey of(UUID systemId, @Nullable String anonymousId, @Nullable String userId) {
        return anonymousId != null ? ofBrowser(systemId, anonymousId) : new VisitorKey(systemId, USER_PREFIX + userId);
    }

    /** The key of the browser or device that has this anonymousId. */
    public static VisitorKey ofBrowser(UUID systemId, String anonymousId) {
        return new VisitorKey(systemId, BROWSER_PREFIX + anonymousId);
    }

    /** The anonymousId in a key as it is stored; null if it is a user's whose browser is not known. */
    public static @Nullable String anonymousIdIn(String key) {
        return key.startsWith(BROWSER_PREFIX) ? key.substring(BROWSER_PREFIX.length()) : null;
    }

    /** The person that the visitor is while it is not identified. */
    PersonKey anonymousPerson() {
        return new PersonKey(systemId, key, null);
    }

    /** The person that the visitor is once it is identified. */
    PersonKey identifiedPerson(String userId) {
        return new PersonKey(systemId, USER_PREFIX + userId, userId);
    }
}
