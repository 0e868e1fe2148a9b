package io.sojourn.ingest.events;

import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.contracts.EventMessage;
import io.sojourn.contracts.EventMessage.Origin;
import io.sojourn.contracts.EventMessage.Times;
import io.sojourn.ingest.fields.Fields;
import io.sojourn.ingest.fields.InvalidFieldException;
import io.sojourn.ingest.fields.StorableValues;
import io.sojourn.ingest.timing.ClockCorrection;
import io.sojourn.ingest.timing.Timestamps;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the event message of one item, or says what is wrong with the item. */
@Singleton
public class EventAssembler {
    private static final int LONGEST_MESSAGE_ID = 100;

    private final ClientReading clients;

    @Inject
    EventAssembler(ClientReading clients) {
        this.clients = clients;
    }

    /**
     * The event of an item.
     *
     * @throws InvalidFieldException if the item breaks a rule of the tracking specification or cannot be stored
     */
    public EventMessage assemble(SentItem sent, Delivery delivery) {
        Fields item = Fields.of(sent.value(), sent.pointer());
        if (!sent.storable()) {
            StorableValues.check(item.values(), item.pointer());
        }
        CallType call = delivery.call() != null ? delivery.call() : typeOf(item);
        Fields context = context(item, delivery);
        Fields properties = properties(call, item);
        Times times = times(item, delivery);
        EventNaming naming = EventNaming.of(call, item);
        return new EventMessage(
                EventMessage.VERSION,
                messageId(item),
                naming.kind(),
                naming.name(),
                ClockCorrection.correct(times.original(), times.sent(), times.received()),
                origin(delivery.source()),
                VisitorIdentity.of(call, item, context),
                times,
                PageReading.of(call, context, properties),
                clients.of(context, delivery),
                properties.values());
    }

    private static CallType typeOf(Fields item) {
        String type = item.text("type", LONGEST_MESSAGE_ID);
        return CallType.named(type == null ? "" : type)
                .orElseThrow(() -> item.invalid(
                        "type", "unknown-type", "must be one of track, page, identify, screen, group, alias"));
    }

    private static Fields context(Fields item, Delivery delivery) {
        Fields own = item.object("context");
        if (delivery.context().isEmpty()) {
            return own;
        }
        Map<String, Object> merged = new LinkedHashMap<>(delivery.context());
        merged.putAll(own.values());
        return new Fields(merged, own.pointer());
    }

    private static Fields properties(CallType call, Fields item) {
        return switch (call) {
            case IDENTIFY, GROUP -> item.object("traits");
            case TRACK, PAGE, SCREEN, ALIAS -> item.object("properties");
        };
    }

    private static Times times(Fields item, Delivery delivery) {
        Instant original = Timestamps.read(item, "originalTimestamp");
        Instant timestamp = Timestamps.read(item, "timestamp");
        Instant sent = Timestamps.read(item, "sentAt");
        return new Times(
                original != null ? original : timestamp, sent != null ? sent : delivery.sent(), delivery.received());
    }

    /** An id that cannot be kept is no reason to refuse the event: it gets one of ours. */
    private static String messageId(Fields item) {
        Object given = item.any("messageId");
        boolean sane = given instanceof String id
                && !id.isBlank()
                && id.length() <= LONGEST_MESSAGE_ID
                && !Fields.hasControlCharacter(id);
        return sane ? (String) given : UUID.randomUUID().toString();
    }

    private static Origin origin(Source source) {
        return new Origin(source.systemId(), source.id(), source.type(), source.environment());
    }
}
