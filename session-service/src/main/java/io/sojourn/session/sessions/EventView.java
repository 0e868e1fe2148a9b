package io.sojourn.session.sessions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sojourn.session.requests.Times;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An event of a session as it is answered.
 *
 * @param at its corrected time
 * @param originalAt when it happened by the sender's clock, null unless that is a second or more from {@code at}
 * @param sentAt when it was sent by the sender's clock, null unless that is a second or more from when it was received
 * @param tabId the browser tab, as recordings name it; null unless the recorder sent it
 * @param marks what is remarkable about it: future, late, clock-corrected, scrubbed
 */
@Schema(name = "Event")
record EventView(
        String id,
        String at,
        @Nullable String originalAt,
        @Nullable String sentAt,
        String kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable String title,
        @Nullable String referrer,
        @JsonUnwrapped Origin origin,
        String sourceId,
        String sourceType,
        @Nullable String tabId,
        List<String> marks,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String properties) {

    private static final Set<String> ABOUT_THE_PERSON = Set.of("identify", "group", "alias");

    static EventView from(EventRow event) {
        return from(event, event.name(), event.properties());
    }

    /** An event for whoever has the link of a share: that somebody was identified, and not who it was (P11). */
    static EventView shared(EventRow event) {
        return ABOUT_THE_PERSON.contains(event.kind()) ? from(event, null, "{}") : from(event);
    }

    private static EventView from(EventRow event, @Nullable String name, String properties) {
        return new EventView(
                event.id(),
                Times.of(event.at()),
                Times.ofNullable(event.originalAt()),
                Times.ofNullable(event.sentAt()),
                event.kind(),
                name,
                event.url(),
                event.title(),
                event.referrer(),
                Origin.from(event.acquisition()),
                event.sourceId(),
                event.sourceType(),
                event.tabId(),
                event.marks() == null ? List.of() : List.of(event.marks().split(",")),
                properties);
    }
}
