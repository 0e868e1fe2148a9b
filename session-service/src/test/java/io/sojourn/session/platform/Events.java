package io.sojourn.session.platform;

import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.contracts.events.EventMessage.Acquisition;
import io.sojourn.contracts.events.EventMessage.Campaign;
import io.sojourn.contracts.events.EventMessage.Client;
import io.sojourn.contracts.events.EventMessage.Mark;
import io.sojourn.contracts.events.EventMessage.Origin;
import io.sojourn.contracts.events.EventMessage.Page;
import io.sojourn.contracts.events.EventMessage.Times;
import io.sojourn.contracts.events.EventMessage.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes events of one system as the collect API publishes them, at minutes after a common beginning. */
public record Events(String systemId, Instant beginning) {

    /** A page view of a visitor. */
    public EventMessage page(String visitor, double minute) {
        return event(EventKind.PAGE, visitor, null, minute, Map.of());
    }

    /** A click of a visitor. */
    public EventMessage click(String visitor, double minute) {
        return event(EventKind.CLICK, visitor, null, minute, Map.of("selector", "#buy"));
    }

    /** A visitor says who it is. */
    public EventMessage identify(String visitor, String userId, double minute) {
        return event(EventKind.IDENTIFY, visitor, userId, minute, Map.of("plan", "free"));
    }

    /** A visitor uses in-app guidance. */
    public EventMessage content(String visitor, String type, String name, double minute) {
        return named(name, event(EventKind.CONTENT, visitor, null, minute, Map.of("contentType", type)));
    }

    /** An event of a user that no browser sent. */
    public EventMessage serverSide(String userId, double minute) {
        return event(EventKind.TRACK, null, userId, minute, Map.of());
    }

    /** Any event. */
    public EventMessage event(
            EventKind kind,
            @Nullable String visitor,
            @Nullable String userId,
            double minute,
            Map<String, Object> properties) {
        Instant at = at(minute);
        return new EventMessage(
                EventMessage.VERSION,
                UUID.randomUUID().toString(),
                kind,
                kind == EventKind.TRACK ? "Did something" : null,
                at,
                new Origin(systemId, "web", "product", "production"),
                new Visitor(visitor, userId, null, null, "tab-1", null),
                new Times(at, at, at.plusMillis(40)),
                new Page("https://shop.example/p" + (int) minute, "Page " + (int) minute, "https://search.example/"),
                new Client("DE", "desktop", "Linux", "Chrome", "1440x900", "de-DE", false, null, "local-host"),
                kind == EventKind.PAGE ? acquisition((int) minute) : null,
                kind == EventKind.CLICK ? List.of(Mark.LATE, Mark.SCRUBBED) : null,
                properties);
    }

    /** The same event from a sender with these clocks. */
    public static EventMessage said(EventMessage event, @Nullable Instant original, @Nullable Instant sent) {
        return with(event, new Times(original, sent, event.times().received()));
    }

    /** The same event by another name. */
    public static EventMessage named(String name, EventMessage event) {
        return copy(event, name, event.origin(), event.visitor(), event.times());
    }

    /** The same event on another page. */
    public static EventMessage at(@Nullable String url, @Nullable String title, EventMessage event) {
        return new EventMessage(
                event.version(),
                event.id(),
                event.kind(),
                event.name(),
                event.at(),
                event.origin(),
                event.visitor(),
                event.times(),
                new Page(url, title, null),
                event.client(),
                event.acquisition(),
                event.marks(),
                event.properties());
    }

    /** The same event of a visitor who is a bot, a developer, both or neither. */
    public static EventMessage by(boolean bot, boolean developer, EventMessage event) {
        Client client = event.client();
        return new EventMessage(
                event.version(),
                event.id(),
                event.kind(),
                event.name(),
                event.at(),
                event.origin(),
                event.visitor(),
                event.times(),
                event.page(),
                new Client(
                        client.country(),
                        client.deviceType(),
                        client.os(),
                        client.browser(),
                        client.screen(),
                        client.language(),
                        bot,
                        bot ? "user-agent" : null,
                        developer ? "local-host" : null),
                event.acquisition(),
                event.marks(),
                event.properties());
    }

    /** The same event from a source of another type. */
    public static EventMessage on(String sourceType, EventMessage event) {
        Origin origin = event.origin();
        Origin other = new Origin(origin.systemId(), sourceType, sourceType, origin.environment());
        return copy(event, event.name(), other, event.visitor(), event.times());
    }

    /** The same event from another source. */
    public static EventMessage from(String sourceId, EventMessage event) {
        Origin origin = event.origin();
        return copy(
                event,
                event.name(),
                new Origin(origin.systemId(), sourceId, origin.sourceType(), origin.environment()),
                event.visitor(),
                event.times());
    }

    /** The same event with another id. */
    public static EventMessage withId(String id, EventMessage event) {
        return new EventMessage(
                event.version(),
                id,
                event.kind(),
                event.name(),
                event.at(),
                event.origin(),
                event.visitor(),
                event.times(),
                event.page(),
                event.client(),
                event.acquisition(),
                event.marks(),
                event.properties());
    }

    /** The same event at these times. */
    public static EventMessage with(EventMessage event, Times times) {
        return copy(event, event.name(), event.origin(), event.visitor(), times);
    }

    /** The same event of another visitor. */
    public static EventMessage with(EventMessage event, Visitor visitor) {
        return copy(event, event.name(), event.origin(), visitor, event.times());
    }

    private static EventMessage copy(
            EventMessage event, @Nullable String name, Origin origin, Visitor visitor, Times times) {
        return new EventMessage(
                event.version(),
                event.id(),
                event.kind(),
                name,
                event.at(),
                origin,
                visitor,
                times,
                event.page(),
                event.client(),
                event.acquisition(),
                event.marks(),
                event.properties());
    }

    /** Each third minute's page was reached within the site, the others from a campaign of that minute. */
    private static Acquisition acquisition(int minute) {
        return minute % 3 == 0
                ? new Acquisition(null, "internal", null)
                : new Acquisition("email", "other", new Campaign("news-" + minute, "email", null, null, null));
    }

    /** The instant of a minute. */
    public Instant at(double minute) {
        return beginning.plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }
}
