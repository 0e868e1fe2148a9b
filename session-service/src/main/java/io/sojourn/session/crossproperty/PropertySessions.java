package io.sojourn.session.crossproperty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a session on each source type (X1), split by the inactivity timeout on that source type's events alone; and what prompted those
 * on the product (X2).
 */
public final class PropertySessions {
    private static final Comparator<PropertySession> ORDER =
            Comparator.comparingLong(PropertySession::startedAt).thenComparing(PropertySession::sourceType);

    private final long inactivityTimeout;
    private final List<PropertySession> parts;

    /** Without any; the timeout in milliseconds. */
    public PropertySessions(long inactivityTimeout) {
        this(inactivityTimeout, List.of());
    }

    /** Goes on with parts as {@link #list} gave them. */
    public PropertySessions(long inactivityTimeout, Collection<PropertySession> before) {
        this.inactivityTimeout = inactivityTimeout;
        this.parts = new ArrayList<>(before);
    }

    /** Adds an event that is not before any other. */
    public void add(String sourceType, long at) {
        int latest = latest(sourceType);
        if (latest >= 0 && at - parts.get(latest).endedAt() <= inactivityTimeout) {
            parts.set(latest, PropertySession.of(sourceType, parts.get(latest).startedAt(), at));
        } else {
            parts.add(PropertySession.of(sourceType, at, at));
        }
    }

    /** The parts by their beginning, each with what prompted it. */
    public List<PropertySession> list() {
        return parts.stream()
                .sorted(ORDER)
                .map(part -> part.promptedBy(prompt(part)))
                .toList();
    }

    /** Of all that led to a product session the one that was left last; of those still used when it began, the one begun last. */
    private @Nullable Prompt prompt(PropertySession part) {
        return part.onProduct()
                ? parts.stream()
                        .filter(other -> leadsTo(other, part))
                        .min(nearest(part.startedAt()))
                        .map(other -> new Prompt(other.sourceType(), other.startedAt()))
                        .orElse(null)
                : null;
    }

    private boolean leadsTo(PropertySession other, PropertySession product) {
        return !other.onProduct()
                && other.startedAt() < product.startedAt()
                && product.startedAt() - other.endedAt() <= inactivityTimeout;
    }

    private static Comparator<PropertySession> nearest(long productStart) {
        return Comparator.comparingLong((PropertySession one) -> productStart - Math.min(one.endedAt(), productStart))
                .thenComparing(PropertySession::startedAt, Comparator.reverseOrder())
                .thenComparing(PropertySession::sourceType);
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
