package io.sojourn.session.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sojourn.session.activity.ActivityIntervals;
import io.sojourn.session.activity.ActivityStrip;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.crossproperty.Prompt;
import io.sojourn.session.crossproperty.PropertySession;
import io.sojourn.session.requests.Times;
import io.sojourn.session.sessions.NeighbourStore.Neighbours;
import io.sojourn.session.sessions.SessionEventStore.LinkClick;
import io.sojourn.session.sessions.SessionEventStore.LinkClicks;
import io.sojourn.session.sessions.SessionRow.PersonRow;
import io.sojourn.session.signals.FrustrationView;
import io.sojourn.session.signals.SignalView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is answered. What no part of the platform has found out yet is null, or empty for lists.
 *
 * @param version counts what changed of the session itself: events, interval, person, state, recording
 * @param score how much was done in it, less with its age, from 0 to 100 as it is now (P9)
 * @param frustration how many signals of frustration it has (P20)
 * @param activityClass of a visit to the product: new, active or resurrected (X4); null for others
 * @param tags what was done in it (S9); sorted
 * @param activity the intervals of activity (S7); in lists, those whose distance would not be seen on a strip are one
 * @param detail only where one session is asked for
 */
@Schema(name = "Session")
record SessionView(
        String id,
        String systemId,
        String state,
        @JsonUnwrapped Extent extent,
        Person person,
        @JsonUnwrapped EventCounts counts,
        @JsonUnwrapped Way way,
        @Nullable String country,
        Device device,
        @Nullable String language,
        String environment,
        @JsonUnwrapped Traffic traffic,
        boolean hasRecording,
        int score,
        FrustrationView frustration,
        @JsonProperty("class") @Nullable String activityClass,
        List<Property> propertySessions,
        List<String> tags,
        @Nullable String title,
        @Nullable String tldr,
        String beganBecause,
        String endedBecause,
        long version,
        List<Active> activity,
        @JsonUnwrapped @Nullable Detail detail) {
    private static final String OPEN = "open";

    /** A session in a list. */
    static SessionView from(SessionRow session, long now) {
        return from(session, Person.from(session.person()), null, ActivityStrip.of(activity(session)), now);
    }

    /** A session that was asked for by itself. */
    static SessionView detailed(SessionRow session, Neighbours around, LinkClicks links, long now) {
        Person person = Person.from(session.person());
        return from(session, person, Detail.from(session, around, links), activity(session), now);
    }

    /** A session for whoever has the link of a share: nothing that tells who it was, or leads to another session (P11). */
    static SessionView shared(SessionRow session, LinkClicks links, long now) {
        Detail detail = Detail.from(session, Neighbours.NONE, links);
        return from(session, Person.unnamed(session), detail, activity(session), now);
    }

    private static List<Interval> activity(SessionRow session) {
        return ActivityIntervals.within(session.details().activityAround(), session.startedAt(), session.endedAt());
    }

    private static SessionView from(
            SessionRow session, Person person, @Nullable Detail detail, List<Interval> activity, long now) {
        return new SessionView(
                session.id().toString(),
                session.systemId().toString(),
                session.state(),
                Extent.from(session),
                person,
                EventCounts.from(session.counts()),
                Way.from(session),
                session.client().country(),
                Device.from(session.client()),
                session.client().language(),
                session.environment(),
                Traffic.from(session.client()),
                session.hasRecording(),
                session.signals().score(session.startedAt(), now),
                session.signals().view(),
                session.activityClass(),
                session.details().propertySessions().stream()
                        .map(Property::from)
                        .toList(),
                session.tags(),
                session.title(),
                session.tldr(),
                session.beganBecause(),
                session.state().equals(OPEN) ? OPEN : session.endedBecause(),
                session.revision(),
                activity.stream().map(Active::from).toList(),
                detail);
    }

    /**
     * When a session was.
     *
     * @param endedAt the last event's time
     */
    record Extent(String startedAt, String endedAt, long durationMs, long activeMs) {
        static Extent from(SessionRow session) {
            return new Extent(
                    Times.of(session.startedAt()),
                    Times.of(session.endedAt()),
                    session.endedAt() - session.startedAt(),
                    session.activeMs());
        }
    }

    /** Where a session came from, and where it began and ended. */
    record Way(
            @Nullable String landingPage,
            @Nullable String exitPage,
            @Nullable String referrer,
            @JsonUnwrapped Origin origin) {
        static Way from(SessionRow session) {
            return new Way(
                    session.landingPage(),
                    session.exitPage(),
                    session.referrer(),
                    Origin.from(session.details().acquisition()));
        }
    }

    /** How many events a session has. */
    record EventCounts(
            int eventCount, int pageViewCount, int clickCount, int inputCount, int errorCount, int interactionCount) {
        static EventCounts from(SessionRow.Counts counts) {
            return new EventCounts(
                    counts.events(),
                    counts.pageViews(),
                    counts.clicks(),
                    counts.inputs(),
                    counts.errors(),
                    counts.interactions());
        }
    }

    /** The person of a session. */
    @Schema(name = "SessionPerson")
    record Person(String id, @Nullable String userId, List<String> anonymousIds, String firstSeenAt, int sessionCount) {
        static Person from(PersonRow person) {
            return new Person(
                    person.id().toString(),
                    person.userId(),
                    person.anonymousIds(),
                    Times.of(person.firstSeenAt()),
                    person.sessionCount());
        }

        /** Somebody of whom nothing is known but this session. */
        static Person unnamed(SessionRow session) {
            return new Person("unnamed", null, List.of(), Times.of(session.startedAt()), 1);
        }
    }

    /** The device of a session. */
    record Device(
            @Nullable String type,
            @Nullable String os,
            @Nullable String browser,
            @Nullable String screen) {
        static Device from(ClientTraits client) {
            return new Device(client.deviceType(), client.os(), client.browser(), client.screen());
        }
    }

    /**
     * Whether a session is of a visitor at all.
     *
     * @param botReason why it is taken for automated traffic, null if it is not
     * @param developerReason why it is taken for the developers' own, null if it is not
     */
    record Traffic(
            boolean bot,
            @Nullable String botReason,
            boolean developer,
            @Nullable String developerReason) {
        static Traffic from(ClientTraits client) {
            return new Traffic(client.bot(), client.botReason(), client.developer(), client.developerReason());
        }
    }

    /**
     * The part of a session on one source type.
     *
     * @param promptedBy what led to it, of product sessions only; null if nothing did
     */
    @Schema(name = "PropertySession")
    record Property(
            String sourceType,
            String startedAt,
            String endedAt,
            @Nullable Prompted promptedBy) {
        static Property from(PropertySession part) {
            Prompt prompt = part.promptedBy();
            return new Property(
                    part.sourceType(),
                    Times.of(part.startedAt()),
                    Times.of(part.endedAt()),
                    prompt == null ? null : new Prompted(prompt.sourceType(), Times.of(prompt.startedAt())));
        }
    }

    /** The property session that led to one on the product. */
    @Schema(name = "Prompt")
    record Prompted(String sourceType, String startedAt) {}

    /** A page view with the time until the next one. */
    @Schema(name = "PageVisit")
    record Page(String at, @Nullable String url, @Nullable String title, long timeMs) {}

    /**
     * A click on a link.
     *
     * @param url the page that the link is on
     * @param href where it leads
     * @param text what it says, null if that may not be told
     */
    @Schema(name = "LinkClick")
    record Link(
            String at,
            @Nullable String url,
            String href,
            @Nullable String text) {
        static Link from(LinkClick click) {
            return new Link(Times.of(click.at()), click.url(), click.href(), click.text());
        }
    }

    /** An interval of activity. */
    @Schema(name = "ActivityInterval")
    record Active(String from, String to) {
        static Active from(Interval interval) {
            return new Active(Times.of(interval.from()), Times.of(interval.to()));
        }
    }

    /**
     * What only one session by itself is answered with.
     *
     * @param linkClickCount how often links were clicked (S6)
     * @param linkClicks the first 500 of these clicks, oldest first
     * @param signals the first 200 signals of frustration, oldest first
     * @param ordinal the how manieth of the person's sessions it is, by their starts
     * @param previous the person's session before this one (S11), null if it is the first
     * @param next the person's session after this one, null if it is the last
     */
    record Detail(
            List<Page> pages,
            long linkClickCount,
            List<Link> linkClicks,
            List<SignalView> signals,
            long ordinal,
            @Nullable Neighbour previous,
            @Nullable Neighbour next) {
        static Detail from(SessionRow session, Neighbours around, LinkClicks links) {
            List<Page> pages = session.details().pages().stream()
                    .map(page -> new Page(Times.of(page.at()), page.url(), page.title(), page.timeMs()))
                    .toList();
            return new Detail(
                    pages,
                    links.count(),
                    links.first().stream().map(Link::from).toList(),
                    SignalView.of(session.details()),
                    around.earlier() + 1,
                    Neighbour.from(around.previous()),
                    Neighbour.from(around.next()));
        }
    }

    /** A session next to this one. */
    @Schema(name = "NeighbouringSession")
    record Neighbour(String id, String startedAt, String endedAt) {
        static @Nullable Neighbour from(Neighbours.@Nullable Neighbour one) {
            return one == null ? null : new Neighbour(one.id(), Times.of(one.startedAt()), Times.of(one.endedAt()));
        }
    }
}
