package io.sojourn.session.person;

import java.util.List;

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

    boolean isOnly(String userId) {
        return spans.size() == 1 && userId.equals(spans.getFirst().person().userId());
    }

    boolean isIdentified() {
        return spans.stream().anyMatch(span -> span.person().userId() != null);
    }
}
