package io.sojourn.session.person;

import io.sojourn.session.tenure.Tenure;
import java.util.List;
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
                .map(OwnedTenure::visitorKey)
                .filter(key -> !key.startsWith("user:"))
                .distinct()
                .sorted()
                .toList();
    }

    /** A part of one visitor's history. */
    public record OwnedTenure(long visitorId, String visitorKey, Tenure tenure) {}
}
