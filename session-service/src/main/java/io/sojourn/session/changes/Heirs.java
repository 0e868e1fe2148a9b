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
    private final Set<Long> starts = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private final Map<String, Draft> byEvent = new HashMap<>();

    /** Looks for the first events of these sessions. */
    public Heirs(Collection<KnownSession> known) {
        this.known = List.copyOf(known);
        known.forEach(session -> {
            starts.add(session.interval().from());
            wanted.add(session.beginning().eventKey());
        });
    }

    /** Looks among the drafts of one stretch, made from these occurrences. */
    public void find(UUID systemId, List<Draft> drafts, List<Occurrence> occurrences) {
        for (Occurrence one : occurrences) {
            if (starts.contains(one.at())) {
                find(KnownSession.eventKey(systemId, one.key()), one.at(), drafts);
            }
        }
    }

    private void find(String key, long at, List<Draft> drafts) {
        if (wanted.contains(key)) {
            drafts.stream().filter(draft -> draft.covers(at)).findFirst().ifPresent(heir -> byEvent.put(key, heir));
        }
    }

    List<KnownSession> known() {
        return known;
    }

    Map<String, Draft> byEvent() {
        return byEvent;
    }
}
