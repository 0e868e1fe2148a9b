package io.sojourn.session.changes;

import io.sojourn.session.assembly.Occurrence;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds the drafts that hold the first events of the known sessions now. */
public final class Heirs {
    private final List<KnownSession> known;
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Draft> byEvent = new HashMap<>();

    /** Looks for the first events of these sessions. */
    public Heirs(Collection<KnownSession> known) {
        this.known = List.copyOf(known);
        known.forEach(session -> wanted.add(session.beginning().eventId()));
    }

    /** Looks among the drafts of one stretch, made from these occurrences. */
    public void find(UUID systemId, List<Draft> drafts, List<Occurrence> occurrences) {
        for (Occurrence one : occurrences) {
            String key = KnownSession.eventKey(systemId, one.id());
            if (wanted.contains(key)) {
                drafts.stream()
                        .filter(draft -> draft.covers(one.at()))
                        .findFirst()
                        .ifPresent(heir -> byEvent.put(key, heir));
            }
        }
    }

    List<KnownSession> known() {
        return known;
    }

    Map<String, Draft> byEvent() {
        return byEvent;
    }
}
