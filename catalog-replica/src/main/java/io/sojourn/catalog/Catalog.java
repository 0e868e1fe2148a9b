package io.sojourn.catalog;

import io.sojourn.contracts.CatalogMessage;
import io.sojourn.contracts.CatalogMessage.Member;
import io.sojourn.contracts.CatalogMessage.Source;
import io.sojourn.contracts.CatalogMessage.System;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The catalog's entries as of the last record that was applied. Reading is safe from any thread; one thread applies.
 */
public final class Catalog {
    private final Map<String, CatalogMessage> entries = new ConcurrentHashMap<>();
    private final Map<String, Source> sourcesByWriteKey = new ConcurrentHashMap<>();

    /** Puts the entry of a key in place of the one before. */
    public void put(String key, CatalogMessage entry) {
        CatalogMessage before = entries.put(key, entry);
        Source source = entry.source();
        List<String> kept = source == null ? List.of() : source.writeKeys();
        if (source != null) {
            kept.forEach(writeKey -> sourcesByWriteKey.put(writeKey, source));
        }
        forgetWriteKeys(before, kept);
    }

    /** Removes the entry of a key, if there is one. */
    public void remove(String key) {
        forgetWriteKeys(entries.remove(key), List.of());
    }

    /** The source that accepts a write key now. */
    public Optional<Source> sourceByWriteKey(String writeKey) {
        return Optional.ofNullable(sourcesByWriteKey.get(writeKey));
    }

    /** A system by its id. */
    public Optional<System> system(String systemId) {
        return entry("system/" + systemId).map(CatalogMessage::system);
    }

    /** A source by its id. */
    public Optional<Source> source(String sourceId) {
        return entry("source/" + sourceId).map(CatalogMessage::source);
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

    private Optional<CatalogMessage> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    private void forgetWriteKeys(@Nullable CatalogMessage before, List<String> kept) {
        if (before != null && before.source() != null) {
            before.source().writeKeys().stream()
                    .filter(writeKey -> !kept.contains(writeKey))
                    .forEach(sourcesByWriteKey::remove);
        }
    }
}
