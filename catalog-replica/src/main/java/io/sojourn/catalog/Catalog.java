package io.sojourn.catalog;

import io.sojourn.contracts.InvalidMessageException;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.Member;
import io.sojourn.contracts.catalog.CatalogMessage.Salt;
import io.sojourn.contracts.catalog.CatalogMessage.Source;
import io.sojourn.contracts.catalog.CatalogMessage.System;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalog's entries as of the last record that was applied. Reading is safe from any thread; one thread applies.
 */
public final class Catalog {
    private final Map<String, CatalogMessage> entries = new ConcurrentHashMap<>();
    private final SourceIndex sources = new SourceIndex();
    private final Clock clock;

    /** An empty catalog on the system's clock. */
    public Catalog() {
        this(Clock.systemUTC());
    }

    /** An empty catalog whose write keys end by this clock. */
    public Catalog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Puts the entry of a key in place of the one before.
     *
     * @throws InvalidMessageException if it says that it is the entry of another key; then all is left as it was
     */
    public void put(String key, CatalogMessage entry) {
        if (!key.equals(entry.key().orElse(key))) {
            throw new InvalidMessageException("This is not the entry of its key, but that of another", null);
        }
        sources.replace(sourceOf(entries.put(key, entry)), entry.source());
    }

    /** Removes the entry of a key, if there is one. */
    public void remove(String key) {
        sources.replace(sourceOf(entries.remove(key)), null);
    }

    /** The source that accepts a write key now; a key that is being replaced is accepted until the instant it ends at. */
    public Optional<Source> sourceByWriteKey(String writeKey) {
        return Optional.ofNullable(sources.byWriteKey(writeKey, clock));
    }

    /** A system by its id. */
    public Optional<System> system(String systemId) {
        return entry("system/" + systemId).map(CatalogMessage::system);
    }

    /** A source by its id. */
    public Optional<Source> source(String sourceId) {
        return entry("source/" + sourceId).map(CatalogMessage::source);
    }

    /**
     * The hosts that the allowed origins of all of a system's sources name, without scheme and port, as in {@code app.example.com} or
     * {@code *.example.com}.
     */
    public Set<String> hostsOf(String systemId) {
        return sources.hostsOf(systemId);
    }

    /** What a principal may do in a system; empty if nothing. */
    public Optional<Member> member(String systemId, String principal) {
        return entry("member/" + systemId + "/" + principal).map(CatalogMessage::member);
    }

    /** All memberships of a principal, in no order. */
    public Collection<Member> membershipsOf(String principal) {
        return entries.values().stream()
                .map(CatalogMessage::member)
                .filter(member -> member != null && member.principal().equals(principal))
                .toList();
    }

    /** The salt of a day in UTC; empty if there is none yet, or none any more. */
    public Optional<Salt> salt(LocalDate day) {
        return entry(Salt.key(day)).map(CatalogMessage::salt);
    }

    private Optional<CatalogMessage> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private static @Nullable Source sourceOf(@Nullable CatalogMessage entry) {
        return entry == null ? null : entry.source();
    }
}
