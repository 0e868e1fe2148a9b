package io.sojourn.ingest.privacy;

import io.sojourn.ingest.fields.Fields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The visitor's consent as senders state it: our recorder in its own part of the context, others by Segment's consent preferences. */
public final class ConsentReading {
    private ConsentReading() {}

    /** What a context states; nothing if it says something that cannot be understood. Where two are stated, withdrawal counts. */
    public static Consent of(Fields context) {
        Consent ofRecorder = context.any("sojourn") instanceof Map<?, ?> own
                ? Consent.named(own.get("consent"))
                : Consent.NOT_STATED;
        Consent ofOthers = context.any("consent") instanceof Map<?, ?> stated
                ? ofPreferences(stated.get("categoryPreferences"))
                : Consent.NOT_STATED;
        boolean decidedByOthers = ofRecorder == Consent.NOT_STATED || ofOthers == Consent.WITHDRAWN;
        return decidedByOthers ? ofOthers : ofRecorder;
    }

    private static Consent ofPreferences(@Nullable Object preferences) {
        if (!(preferences instanceof Map<?, ?> categories)) {
            return Consent.NOT_STATED;
        }
        Object analytics =
                categories.containsKey("Analytics") ? categories.get("Analytics") : categories.get("analytics");
        return analytics instanceof Boolean granted
                ? granted ? Consent.GRANTED : Consent.WITHDRAWN
                : Consent.NOT_STATED;
    }
}
