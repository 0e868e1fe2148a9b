package io.sojourn.session.sessions;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.sojourn.session.requests.Times;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event of a session as it is answered. */
@Schema(name = "Event")
record EventView(
        String id,
        String at,
        String kind,
        @Nullable String name,
        @Nullable String url,
        @Nullable String title,
        String sourceId,
        String sourceType,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String properties) {

    static EventView from(EventRow event) {
        return new EventView(
                event.id(),
                Times.of(event.at()),
                event.kind(),
                event.name(),
                event.url(),
                event.title(),
                event.sourceId(),
                event.sourceType(),
                event.properties());
    }
}
