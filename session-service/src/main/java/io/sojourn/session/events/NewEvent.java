package io.sojourn.session.events;

import io.sojourn.contracts.MessageJson;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.session.digest.ContentDigest;
import io.sojourn.session.person.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way into the database, with its visitor as it was before. What it has in common with others is stored once: a context for each visitor, a
 * page for each system. Both are named by the first 64 bits of a digest of their content.
 */
public record NewEvent(
        IncomingEvent event,
        Visitor visitor,
        EventKey key,
        long contextId,
        @Nullable Long pageId) {
    private static final String NO_PROPERTIES = "{}";

    /** An event with its digests made. */
    public static NewEvent of(IncomingEvent event, Visitor visitor) {
        EventMessage message = event.message();
        String month = month(event.at()).toString();
        return new NewEvent(
                event, visitor, EventKey.of(message.id()), contextDigest(month, message), pageDigest(month, message));
    }

    private static long contextDigest(String month, EventMessage message) {
        EventMessage.Visitor visitor = message.visitor();
        EventMessage.Origin origin = message.origin();
        ContentDigest digest = new ContentDigest()
                .add(month)
                .add(visitor.userId())
                .add(visitor.groupId())
                .add(visitor.tabId())
                .add(visitor.recordingId())
                .add(origin.sourceId())
                .add(origin.sourceType())
                .add(origin.environment());
        EventMessage.Client client = message.client();
        return client == null
                ? digest.first64Bits()
                : digest.add(client.country())
                        .add(client.deviceType())
                        .add(client.os())
                        .add(client.browser())
                        .add(client.screen())
                        .add(client.language())
                        .add(String.valueOf(client.bot()))
                        .add(client.botReason())
                        .add(client.developerReason())
                        .first64Bits();
    }

    private static @Nullable Long pageDigest(String month, EventMessage message) {
        EventMessage.Page page = message.page();
        if (page == null && message.acquisition() == null) {
            return null;
        }
        return new ContentDigest()
                .add(month)
                .add(message.origin().systemId())
                .add(page == null ? null : page.url())
                .add(page == null ? null : page.title())
                .add(page == null ? null : page.referrer())
                .add(acquisition(message))
                .first64Bits();
    }

    private static YearMonth month(long at) {
        return YearMonth.from(Instant.ofEpochMilli(at).atOffset(ZoneOffset.UTC));
    }

    /** Its visitor's number. */
    public long visitorId() {
        return visitor.id();
    }

    UUID systemId() {
        return event.systemId();
    }

    /** The first day of its month, UTC, as SQL takes it. */
    String firstOfMonth() {
        return month(event.at()) + "-01";
    }

    EventMessage message() {
        return event.message();
    }

    @Nullable
    String page(Function<EventMessage.Page, @Nullable String> part) {
        EventMessage.Page page = message().page();
        return page == null ? null : part.apply(page);
    }

    @Nullable
    String acquisition() {
        return acquisition(message());
    }

    private static @Nullable String acquisition(EventMessage message) {
        EventMessage.Acquisition acquisition = message.acquisition();
        return acquisition == null ? null : new String(MessageJson.write(acquisition), StandardCharsets.UTF_8);
    }

    @Nullable
    String marks() {
        List<Mark> marks = message().marks();
        return marks == null || marks.isEmpty()
                ? null
                : marks.stream().map(Mark::wireName).collect(Collectors.joining(","));
    }

    <T> @Nullable T client(Function<EventMessage.Client, @Nullable T> part) {
        EventMessage.Client client = message().client();
        return client == null ? null : part.apply(client);
    }

    @Nullable
    String properties() {
        return event.properties().equals(NO_PROPERTIES) ? null : event.properties();
    }
}
