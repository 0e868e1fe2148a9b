package io.sojourn.session.catalog.sources;

import io.sojourn.contracts.SourcePrivacy;
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
 * @param privacy how it treats visitors
 * @param eventsPerSecond what it may send on average, null: only the platform's limit holds
 * @param writeKey what a sender should authenticate with
 * @param keys all write keys that are accepted: the current one, then those that it replaces
 */
@Schema(name = "Source")
record SourceView(
        String id,
        String name,
        String type,
        String environment,
        List<String> allowedOrigins,
        boolean recording,
        SourcePrivacy privacy,
        @Nullable Integer eventsPerSecond,
        String writeKey,
        List<WriteKeyView> keys) {

    static SourceView from(KeyedSource keyed) {
        SourceEntity source = keyed.source();
        return new SourceView(
                source.id.toString(),
                source.name,
                source.type,
                source.environment,
                List.of(source.allowedOrigins),
                source.recording,
                source.privacy.toMessage(),
                source.eventsPerSecond,
                keyed.current().key(),
                keyed.keys().stream().map(WriteKeyView::from).toList());
    }
}
