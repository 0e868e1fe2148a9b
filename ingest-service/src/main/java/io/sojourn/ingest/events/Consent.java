package io.sojourn.ingest.events;

import io.sojourn.ingest.fields.Fields;
import java.util.Map;

/** The visitor's consent as senders state it: our recorder in its own part of the context, others by Segment's consent preferences. */
final class Consent {
    private static final String GRANTED = "granted";

    private Consent() {}

    static boolean isStated(Fields context) {
        Map<String, Object> preferences = context.lenientObject("consent")
                .lenientObject("categoryPreferences")
                .values();
        return GRANTED.equals(context.lenientObject("sojourn").any("consent"))
                || Boolean.TRUE.equals(preferences.get("Analytics"))
                || Boolean.TRUE.equals(preferences.get("analytics"));
    }
}
