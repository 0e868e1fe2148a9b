package io.sojourn.session.catalog.sources;

import io.sojourn.contracts.catalog.RecordingSettings;
import io.sojourn.contracts.catalog.SourcePrivacy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is answered.
 *
 * @param type product, marketing or an asset class
 * @param environment production, staging or development
 * @param allowedOrigins origins that may send from a browser; empty: any
 * @param recording whether the recorder captures the DOM
 * @param recordingSettings how it is recorded, where it is
 * @param privacy how it treats visitors
 * @param eventsPerSecond what it may send on average, null: only the platform's limit holds
 * @param writeKey what a sender should authenticate with; null to those who are no admins
 * @param keys all write keys that are accepted: the current one, then those that it replaces; null to those who are no admins
 */
@Schema(name = "Source")
record SourceView(
        String id,
        String name,
        String type,
        String environment,
        List<String> allowedOrigins,
        boolean recording,
        RecordingSettings recordingSettings,
        SourcePrivacy privacy,
        @Nullable Integer eventsPerSecond,

        @Schema(description = "What a sender should authenticate with; null to those who are no admins") @Nullable
        String writeKey,

        @Schema(description = "All that are accepted, the current one first; null to those who are no admins") @Nullable
        List<WriteKeyView> keys) {

    /** As admins see it. */
    static SourceView from(KeyedSource keyed) {
        return of(
                keyed.source(),
                keyed.current().key(),
                keyed.keys().stream().map(WriteKeyView::from).toList());
    }

    /** As all others see it: who knows a key can send in the source's name (G2). */
    static SourceView withoutKeys(KeyedSource keyed) {
        return of(keyed.source(), null, null);
    }

    private static SourceView of(SourceEntity source, @Nullable String writeKey, @Nullable List<WriteKeyView> keys) {
        return new SourceView(
                source.id.toString(),
                source.name,
                source.type,
                source.environment,
                List.of(source.allowedOrigins),
                source.recording,
                source.recordingSettings.toMessage(),
                source.privacy.toMessage(),
                source.eventsPerSecond,
                writeKey,
                keys);
    }
}
