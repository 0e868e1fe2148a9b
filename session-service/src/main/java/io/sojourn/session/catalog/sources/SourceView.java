package io.sojourn.session.catalog.sources;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as it is answered.
 *
 * @param type product, marketing or an asset class
 * @param environment production, staging or development
 * @param allowedOrigins origins that may send from a browser; empty: any
 * @param recording whether the recorder captures the DOM
 * @param writeKey what a sender authenticates with
 */
@Schema(name = "Source")
record SourceView(
        String id,
        String name,
        String type,
        String environment,
        List<String> allowedOrigins,
        boolean recording,
        String writeKey) {

    static SourceView from(SourceEntity source) {
        return new SourceView(
                source.id.toString(),
                source.name,
                source.type,
                source.environment,
                List.of(source.allowedOrigins),
                source.recording,
                source.writeKey);
    }
}
