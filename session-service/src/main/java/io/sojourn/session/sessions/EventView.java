package io.sojourn.session.sessions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sojourn.session.requests.Times;
import java.util.List;
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

    static EventView from(EventRow event) {
        return new EventView(
                event.id(),
                Times.of(event.at()),
                Times.ofNullable(event.originalAt()),
                Times.ofNullable(event.sentAt()),
                event.kind(),
                event.name(),
                event.url(),
                event.title(),
                event.referrer(),
                Origin.from(event.acquisition()),
                event.sourceId(),
                event.sourceType(),
                event.tabId(),
                event.marks() == null ? List.of() : List.of(event.marks().split(",")),
                event.properties());
    }
}
