package io.sojourn.session.events;

import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.Acquisition.Campaign;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.person.VisitorKey;
import io.sojourn.session.tenure.Tenure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A valid event and the record that brought it.
 *
 * @param at its time in milliseconds since 1970, UTC
 * @param properties of the message, as JSON
 */
public record IncomingEvent(
        EventMessage message,
        UUID systemId,
        VisitorKey visitor,
        long at,
        String properties,
        ConsumerRecord<String, byte[]> record) {
    /** Two clocks that differ by less say the same. */
    private static final long SAME_MS = 1000;

    /** What makes it the same event as another one. */
    public Identity identity() {
        return new Identity(visitor, message.id());
    }

    /** When the collect API had it. */
    public Instant received() {
        return message.times().received();
    }

    /** When it happened by the sender's clock, in milliseconds since 1970, UTC; null if its time says the same. */
    @Nullable
    Long originalAt() {
        return unlessNear(message.times().original(), at);
    }

    /** When it was sent by the sender's clock, in milliseconds since 1970, UTC; null if the time of receipt says the same. */
    @Nullable
    Long sentAt() {
        return unlessNear(message.times().sent(), received().toEpochMilli());
    }

    /** What the way through the network takes is nothing that the sender said. */
    private static @Nullable Long unlessNear(@Nullable Instant said, long known) {
        boolean near = said == null || Math.abs(said.toEpochMilli() - known) < SAME_MS;
        return near ? null : said.toEpochMilli();
    }

    /** Whether it came later than this after it happened. */
    public boolean isLaterThan(Duration limit) {
        return received().toEpochMilli() - at > limit.toMillis();
    }

    /** What the rules look at. */
    public Occurrence occurrence(Tenure tenure) {
        EventMessage.Page page = message.page();
        Kind kind = Kind.of(message.kind().wireName());
        return new Occurrence(
                at,
                visitor.key(),
                message.id(),
                kind,
                tenure,
                message.origin().sourceType(),
                message.origin().environment(),
                page == null ? null : page.url(),
                page == null || page.title() == null ? message.name() : page.title(),
                page == null ? null : page.referrer(),
                acquisition(),
                client(),
                kind.tags(message.name(), message.properties()),
                kind.gesture(message.properties()),
                pulses());
    }

    private @Nullable ClientTraits client() {
        EventMessage.Client client = message.client();
        return client == null
                ? null
                : new ClientTraits(
                        client.country(),
                        client.deviceType(),
                        client.os(),
                        client.browser(),
                        client.screen(),
                        client.language(),
                        client.bot(),
                        client.botReason(),
                        client.developerReason());
    }

    private @Nullable Acquisition acquisition() {
        EventMessage.Acquisition acquisition = message.acquisition();
        return acquisition == null
                ? null
                : new Acquisition(acquisition.channel(), acquisition.referrerClass(), campaign(acquisition.campaign()));
    }

    private static @Nullable Campaign campaign(EventMessage.@Nullable Campaign campaign) {
        return campaign == null
                ? null
                : new Campaign(
                        campaign.source(), campaign.medium(), campaign.name(), campaign.term(), campaign.content());
    }

    private List<Long> pulses() {
        return message.kind() == EventKind.ACTIVITY && message.properties().get("seconds") instanceof List<?> seconds
                ? seconds.stream()
                        .map(second -> ((Number) second).longValue() * 1000)
                        .toList()
                : List.of();
    }

    /** An event's id among its visitor's. */
    public record Identity(VisitorKey visitor, String eventId) {}
}
