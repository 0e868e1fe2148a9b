package io.sojourn.session.timeline;

import io.sojourn.contracts.events.EventKind;
import io.sojourn.contracts.events.EventMessage;
import io.sojourn.session.assembly.Acquisition;
import io.sojourn.session.assembly.Acquisition.Campaign;
import io.sojourn.session.assembly.AssembledSession;
import io.sojourn.session.assembly.AssemblySettings;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.assembly.Kind;
import io.sojourn.session.assembly.Occurrence;
import io.sojourn.session.assembly.SessionAssembler;
import io.sojourn.session.crossproperty.PropertySession;
import io.sojourn.session.tenure.Identification;
import io.sojourn.session.tenure.Tenures;
import io.sojourn.session.tenure.Tenures.OwnedSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sessions of a history by the pure rules alone, over all events at once. */
final class Reference {
    private static final long THIRTY_DAYS = Duration.ofDays(30).toMillis();

    private Reference() {}

    /** Sessions by person, {@code user:<id>} or {@code visitor:<id>}. */
    static Map<String, List<AssembledSession>> sessions(List<EventMessage> history, AssemblySettings settings) {
        SessionAssembler assembler = new SessionAssembler(settings);
        Map<String, List<AssembledSession>> sessions = new TreeMap<>();
        timelines(history).forEach((person, occurrences) -> sessions.put(person, assembler.assemble(occurrences)));
        return sessions;
    }

    /** What each person did, in no particular order. */
    static Map<String, List<Occurrence>> timelines(List<EventMessage> history) {
        Map<String, List<Occurrence>> timelines = new TreeMap<>();
        history.stream()
                .collect(Collectors.groupingBy(Reference::visitor))
                .values()
                .forEach(events -> addToTimelines(events, timelines));
        return timelines;
    }

    /** The class of one of a person's sessions by the rule alone (X4): its first product session, among all that the person had before. */
    static @Nullable String classOf(AssembledSession session, List<AssembledSession> ofPerson) {
        Optional<PropertySession> first =
                session.propertySessions().stream().filter(Reference::onProduct).findFirst();
        if (first.isEmpty()) {
            return null;
        }
        long at = first.get().startedAt();
        List<PropertySession> earlier = ofPerson.stream()
                .flatMap(one -> one.propertySessions().stream())
                .filter(one -> onProduct(one) && one.startedAt() < at)
                .toList();
        if (earlier.isEmpty()) {
            return "new";
        }
        boolean recent = earlier.stream().anyMatch(one -> at - one.endedAt() <= THIRTY_DAYS);
        return recent ? "active" : "resurrected";
    }

    private static boolean onProduct(PropertySession part) {
        return part.sourceType().equals("product");
    }

    /** Whose an event is: a browser's or, where none is known, a user's. */
    static String visitor(EventMessage event) {
        String anonymousId = browser(event);
        return anonymousId != null
                ? "visitor:" + anonymousId
                : "user:" + event.visitor().userId();
    }

    /** What a server says of a browser by an alias is an event of that browser. */
    private static @Nullable String browser(EventMessage event) {
        EventMessage.Visitor visitor = event.visitor();
        return visitor.anonymousId() == null && event.kind() == EventKind.ALIAS
                ? visitor.previousId()
                : visitor.anonymousId();
    }

    private static void addToTimelines(List<EventMessage> events, Map<String, List<Occurrence>> timelines) {
        List<Identification> said = events.stream()
                .filter(one -> one.visitor().userId() != null)
                .map(one -> new Identification(
                        one.at().toEpochMilli(), one.id(), one.visitor().userId()))
                .toList();
        for (OwnedSpan span : Tenures.of(said)) {
            String person = span.userId() == null ? "visitor:" + browser(events.getFirst()) : "user:" + span.userId();
            events.stream()
                    .filter(one -> span.tenure().covers(one.at().toEpochMilli()))
                    .map(one -> occurrence(one, span))
                    .forEach(timelines.computeIfAbsent(person, none -> new ArrayList<>())::add);
        }
    }

    private static Occurrence occurrence(EventMessage event, OwnedSpan span) {
        EventMessage.@Nullable Page page = event.page();
        Kind kind = Kind.of(event.kind().wireName());
        return new Occurrence(
                event.at().toEpochMilli(),
                visitor(event),
                event.id(),
                kind,
                span.tenure(),
                event.origin().sourceType(),
                event.origin().environment(),
                page == null ? null : page.url(),
                page == null || page.title() == null ? event.name() : page.title(),
                page == null ? null : page.referrer(),
                acquisition(event.acquisition()),
                client(event.client()),
                kind.tags(event.name(), event.properties()),
                kind.gesture(event.properties()),
                pulses(event));
    }

    private static @Nullable ClientTraits client(EventMessage.@Nullable Client client) {
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

    private static @Nullable Acquisition acquisition(EventMessage.@Nullable Acquisition acquisition) {
        if (acquisition == null) {
            return null;
        }
        EventMessage.Campaign campaign = acquisition.campaign();
        return new Acquisition(
                acquisition.channel(),
                acquisition.referrerClass(),
                campaign == null
                        ? null
                        : new Campaign(
                                campaign.source(),
                                campaign.medium(),
                                campaign.name(),
                                campaign.term(),
                                campaign.content()));
    }

    private static List<Long> pulses(EventMessage event) {
        return event.kind() == EventKind.ACTIVITY
                ? ((List<?>) event.properties().get("seconds"))
                        .stream()
                                .map(second -> ((Number) second).longValue() * 1000)
                                .toList()
                : List.of();
    }
}
