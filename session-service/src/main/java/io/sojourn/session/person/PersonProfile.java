package io.sojourn.session.person;

import io.sojourn.contracts.sessions.SessionMessage.Person;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import io.sojourn.session.activity.Interval;
import io.sojourn.session.tenure.Tenure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person with all the parts of visitors' histories that belong to it.
 *
 * @param userId null while not identified
 */
public record PersonProfile(
        UUID id, UUID systemId, @Nullable String userId, List<OwnedTenure> tenures) {

    /**
     * As many of a person's browsers are named at most wherever its session is told of: those that were seen first last. A message of all that some
     * persons have would be larger than brokers take.
     */
    public static final int MOST_BROWSERS = 200;

    /** How far from a session a recording of it may be, in milliseconds. */
    private static final long NEAR = 60_000;

    /** The person of a visitor that nobody was identified on: nothing else belongs to it. */
    static PersonProfile ofAnonymous(Visitor visitor) {
        PersonSpan span = visitor.spans().getFirst();
        OwnedTenure owned = new OwnedTenure(visitor.id(), visitor.key().key(), span.tenure(), visitor.active());
        return new PersonProfile(span.personId(), visitor.key().systemId(), null, List.of(owned));
    }

    /** What a message about a session of the person tells of the person; the session's bounds in milliseconds since 1970, UTC. */
    public Person toldOf(long startedAt, long endedAt) {
        return new Person(id.toString(), userId, anonymousIds(), visitorSpans(startedAt, endedAt));
    }

    /** Browsers and devices of the person, by their anonymousIds. */
    public List<String> anonymousIds() {
        return tenures.stream()
                .sorted(Comparator.comparingLong(OwnedTenure::visitorId).reversed())
                .map(OwnedTenure::anonymousId)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_BROWSERS)
                .sorted()
                .toList();
    }

    /** Which parts of the browsers' histories around a session are the person's; null if all of them are, which is the ordinary case. */
    public @Nullable List<VisitorSpan> visitorSpans(long startedAt, long endedAt) {
        List<OwnedTenure> browsers =
                tenures.stream().filter(owned -> owned.anonymousId() != null).toList();
        return browsers.stream().allMatch(owned -> owned.tenure().equals(Tenure.WHOLE))
                ? null
                : browsers.stream()
                        .filter(owned -> owned.tenure().from() <= endedAt + NEAR
                                && owned.tenure().until() > startedAt - NEAR)
                        .sorted(Comparator.comparingLong(OwnedTenure::visitorId).reversed())
                        .limit(MOST_BROWSERS)
                        .map(OwnedTenure::span)
                        .sorted(Comparator.comparing(VisitorSpan::anonymousId)
                                .thenComparing(VisitorSpan::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
    }

    /**
     * A part of one visitor's history.
     *
     * @param key the visitor's, as {@link VisitorKey} has it
     * @param active no event of the visitor is outside; null if that is not known
     */
    public record OwnedTenure(
            long visitorId,
            String key,
            Tenure tenure,
            @Nullable Interval active) {
        /** The visitor's anonymousId; null for the server-side events of a user. */
        @Nullable
        String anonymousId() {
            return VisitorKey.anonymousIdIn(key);
        }

        /** Whether there may be events of the visitor in this part of it at that time. */
        public boolean mayBeActive(long from, long to) {
            return tenure.from() <= to
                    && tenure.until() > from
                    && (active == null || active.from() <= to && active.to() >= from);
        }

        private VisitorSpan span() {
            return new VisitorSpan(anonymousId(), instant(tenure.fromOrNull()), instant(tenure.untilOrNull()));
        }

        private static @Nullable Instant instant(@Nullable Long at) {
            return at == null ? null : Instant.ofEpochMilli(at);
        }
    }
}
