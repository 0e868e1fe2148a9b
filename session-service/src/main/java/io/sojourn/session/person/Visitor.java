package io.sojourn.session.person;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with the persons that its history belongs to.
 *
 * @param spans in order and without gaps; empty for a visitor that is new
 */
public record Visitor(long id, VisitorKey key, List<PersonSpan> spans) {

    /** Who the visitor was at an instant, in milliseconds since 1970, UTC. */
    public PersonSpan spanAt(long at) {
        return spans.stream()
                .filter(span -> span.tenure().covers(at))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the visitor was this user at an instant. */
    boolean isOf(@Nullable String userId, long at) {
        return Objects.equals(spanAt(at).person().userId(), userId);
    }

    boolean isIdentified() {
        return spans.stream().anyMatch(span -> span.person().userId() != null);
    }
}
