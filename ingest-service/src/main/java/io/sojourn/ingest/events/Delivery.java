package io.sojourn.ingest.events;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.ingest.enrichment.Agent;
import io.sojourn.ingest.privacy.PrivacySignals;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all items of one request have in common.
 *
 * @param source that the write key belongs to
 * @param call the type of all items if the path says so, otherwise each item says it
 * @param received when the request came
 * @param sent when the sender says it sent the request
 * @param context what the request says for those items that do not say it themselves
 * @param sender address of who sends, which is the visitor's only where something says so; for the country only
 * @param address of the browser, for the country only; null for a server
 * @param agent the browser; null for a server
 * @param signals what the browser asks for
 */
public record Delivery(
        Source source,
        @Nullable CallType call,
        Instant received,
        @Nullable Instant sent,
        Map<String, Object> context,
        @Nullable String sender,
        @Nullable String address,
        @Nullable Agent agent,
        PrivacySignals signals) {

    /** Never shows the address (W1). */
    @Override
    public String toString() {
        return "Delivery[" + source.id() + ", " + received + "]";
    }
}
