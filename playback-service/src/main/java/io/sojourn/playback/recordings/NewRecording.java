package io.sojourn.playback.recordings;

import io.sojourn.contracts.events.EventMessage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A recording as the first thing tells of it that comes of it, a chunk or a part of its manifest. */
public record NewRecording(
        RecordingId id, String visitorId, @Nullable String tabId, String sourceId) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:~-]{1,128}");

    /** Whether its ids can be stored. An application may choose the ids of its visitors and tabs, as it does in events. */
    public boolean hasValidIds() {
        return isId(id.systemId())
                && isId(id.id())
                && isText(visitorId)
                && isText(sourceId)
                && (tabId == null || isText(tabId));
    }

    /** Whether a text can be the id of a system or a recording. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static boolean isText(String id) {
        return !id.isBlank()
                && id.length() <= EventMessage.LONGEST_ID
                && id.chars().noneMatch(Character::isISOControl);
    }
}
