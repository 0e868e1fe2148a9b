package io.sojourn.session.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The parts of a session on each source type (X1): split by the inactivity timeout on that source type's events alone. */
final class PropertySessions {
    private static final Comparator<PropertySession> ORDER =
            Comparator.comparingLong(PropertySession::startedAt).thenComparing(PropertySession::sourceType);

    private final long inactivityTimeout;
    private final List<PropertySession> parts;

    PropertySessions(long inactivityTimeout) {
        this(inactivityTimeout, List.of());
    }

    /** Goes on with parts as {@link #list} gave them. */
    PropertySessions(long inactivityTimeout, Collection<PropertySession> before) {
        this.inactivityTimeout = inactivityTimeout;
        this.parts = new ArrayList<>(before);
    }

    /** Adds an event that is not before any other. */
    void add(String sourceType, long at) {
        int latest = latest(sourceType);
        if (latest >= 0 && at - parts.get(latest).endedAt() <= inactivityTimeout) {
            parts.set(latest, new PropertySession(sourceType, parts.get(latest).startedAt(), at));
        } else {
            parts.add(new PropertySession(sourceType, at, at));
        }
    }

    /** The parts by their beginning. */
    List<PropertySession> list() {
        return parts.stream().sorted(ORDER).toList();
    }

    private int latest(String sourceType) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).sourceType().equals(sourceType)) {
                return i;
            }
        }
        return -1;
    }
}
