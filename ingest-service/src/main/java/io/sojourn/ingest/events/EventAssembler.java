package io.sojourn.ingest.events;

import io.sojourn.catalog.Catalog;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.catalog.SourcePrivacy;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Origin;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.events.EventMessage.Visitor;
import io.sojourn.ingest.acquisition.Acquisitions;
import io.sojourn.ingest.acquisition.CampaignReading;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.fields.StorableValues;
import io.sojourn.ingest.privacy.AnonymousVisitors;
import io.sojourn.ingest.privacy.ConsentReading;
import io.sojourn.ingest.privacy.NotCollectedException;
import io.sojourn.ingest.privacy.Permission;
import io.sojourn.ingest.privacy.Scrubber;
import io.sojourn.ingest.timing.ClockCorrection;
import io.sojourn.ingest.timing.Timestamps;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the event message of one item, or says what is wrong with the item. */
@Singleton
public class EventAssembler {
    private static final int LONGEST_TYPE = 100;
    /** Of a system that is not known yet: the default of all systems (S4). */
    private static final Duration LATENESS_LIMIT = Duration.ofDays(2);

    private final ClientReading clients;
    private final AnonymousVisitors anonymousVisitors;
    private final Catalog catalog;

    @Inject
    EventAssembler(ClientReading clients, AnonymousVisitors anonymousVisitors, Catalog catalog) {
        this.clients = clients;
        this.anonymousVisitors = anonymousVisitors;
        this.catalog = catalog;
    }

    /**
     * The event of an item.
     *
     * @throws InvalidFieldException if the item breaks a rule of the tracking specification or cannot be stored
     * @throws NotCollectedException if the visitor or the source does not want it
     */
    public EventMessage assemble(SentItem sent, Delivery delivery) {
        // First of all: nothing that is not to be collected is looked at, nor shown when it has a fault.
        SourcePrivacy privacy = delivery.source().privacy();
        Permission.check(privacy, delivery.signals(), ConsentReading.of(lenientContext(sent, delivery)));
        Fields item = Fields.of(sent.value(), sent.pointer());
        if (!sent.storable()) {
            StorableValues.check(item.values(), item.pointer());
        }
        CallType call = delivery.call() != null ? delivery.call() : typeOf(item);
        Fields context = context(item.object("context"), delivery);
        Fields sentProperties = properties(call, item);
        Times times = times(item, delivery);
        Instant at = ClockCorrection.correct(times.original(), times.sent(), times.received());
        Page page = PageReading.of(call, context, sentProperties);
        Content content = new Content(EventNaming.of(call, item, sentProperties), page, sentProperties.values());
        Content clean = content.scrubbed(call, privacy.scrubbing());
        return new EventMessage(
                EventMessage.VERSION,
                MessageId.of(item),
                clean.naming().kind(),
                clean.naming().name(),
                at,
                origin(delivery.source()),
                visitor(call, item, context, delivery),
                times,
                clean.page(),
                clients.of(context, delivery, page),
                call == CallType.PAGE ? acquisition(page, context, delivery.source()) : null,
                EventMarks.of(times, at, latenessLimit(delivery.source()), !clean.equals(content)),
                clean.properties());
    }

    /** Whether {@link #assemble} takes no more than a moment; not if an item states a browser that was not seen before. */
    public boolean isQuick(SentItem sent, Delivery delivery) {
        return clients.isQuick(lenientContext(sent, delivery), delivery);
    }

    private Visitor visitor(CallType call, Fields item, Fields context, Delivery delivery) {
        SourcePrivacy privacy = delivery.source().privacy();
        if (!privacy.anonymous()) {
            return VisitorIdentity.of(call, item, context);
        }
        if (call.isIdentifying()) {
            Permission.checkIdentifying(privacy);
        }
        String key = anonymousVisitors.keyOf(
                delivery.source(),
                clients.address(context, delivery),
                clients.look(context, delivery),
                delivery.received());
        return VisitorIdentity.anonymous(key, context);
    }

    private Acquisition acquisition(@Nullable Page page, Fields context, Source source) {
        String url = page == null ? null : page.url();
        String referrer = page == null ? null : page.referrer();
        Set<String> ownHosts = referrer == null ? Set.of() : catalog.hostsOf(source.systemId());
        Scrubber scrubber = Scrubber.of(source.privacy().scrubbing());
        return Acquisitions.of(url, referrer, ownHosts, scrubber::text, CampaignReading.of(context));
    }

    private Duration latenessLimit(Source source) {
        return catalog.system(source.systemId())
                .map(system -> Duration.ofMillis(system.settings().latenessLimitMs()))
                .orElse(LATENESS_LIMIT);
    }

    private static CallType typeOf(Fields item) {
        String type = item.text("type", LONGEST_TYPE);
        return CallType.named(type == null ? "" : type)
                .orElseThrow(() -> item.invalid(
                        "type", "unknown-type", "must be one of track, page, identify, screen, group, alias"));
    }

    /** The context of whatever was sent. */
    private static Fields lenientContext(SentItem sent, Delivery delivery) {
        return sent.value() instanceof Map<?, ?>
                ? context(Fields.of(sent.value(), sent.pointer()).lenientObject("context"), delivery)
                : new Fields(delivery.context(), "");
    }

    /** An item's own context, and what the batch says for all items. */
    private static Fields context(Fields own, Delivery delivery) {
        if (delivery.context().isEmpty()) {
            return own;
        }
        Map<String, Object> merged = new LinkedHashMap<>(delivery.context());
        merged.putAll(own.values());
        return new Fields(merged, own.pointer());
    }

    private static Fields properties(CallType call, Fields item) {
        return item.object(call.hasTraits() ? "traits" : "properties");
    }

    private static Times times(Fields item, Delivery delivery) {
        Instant original = Timestamps.read(item, "originalTimestamp");
        Instant timestamp = Timestamps.read(item, "timestamp");
        Instant sent = Timestamps.read(item, "sentAt");
        return new Times(
                original != null ? original : timestamp, sent != null ? sent : delivery.sent(), delivery.received());
    }

    private static Origin origin(Source source) {
        return new Origin(source.systemId(), source.id(), source.type(), source.environment());
    }
}
