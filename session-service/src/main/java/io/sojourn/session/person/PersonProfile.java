package io.sojourn.session.person;

import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
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

    /** All browsers and devices of the person, by their anonymousIds. */
    public List<String> anonymousIds() {
        return tenures.stream()
                .map(OwnedTenure::anonymousId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Which parts of the browsers' histories are the person's; null if all of them are, which is the ordinary case. */
    public @Nullable List<VisitorSpan> visitorSpans() {
        List<OwnedTenure> browsers =
                tenures.stream().filter(owned -> owned.anonymousId() != null).toList();
        return browsers.stream().allMatch(owned -> owned.tenure().equals(Tenure.WHOLE))
                ? null
                : browsers.stream()
                        .map(OwnedTenure::span)
                        .sorted(Comparator.comparing(VisitorSpan::anonymousId)
                                .thenComparing(VisitorSpan::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .toList();
    }

    /**
     * A part of one visitor's history.
     *
     * @param anonymousId null for the server-side events of a user
     */
    public record OwnedTenure(long visitorId, @Nullable String anonymousId, Tenure tenure) {
        private VisitorSpan span() {
            return new VisitorSpan(anonymousId, instant(tenure.fromOrNull()), instant(tenure.untilOrNull()));
        }

        private static @Nullable Instant instant(@Nullable Long at) {
            return at == null ? null : Instant.ofEpochMilli(at);
        }
    }
}
