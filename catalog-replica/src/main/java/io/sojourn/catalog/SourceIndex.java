package io.sojourn.catalog;

import io.sojourn.contracts.catalog.CatalogMessage.Source;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds sources by write key and by system. Reading is safe from any thread; one thread replaces. */
final class SourceIndex {
    private final Map<String, Accepted> byWriteKey = new ConcurrentHashMap<>();
    private final Map<String, SystemSources> bySystem = new ConcurrentHashMap<>();

    /** Puts a source in place of its form before; null for none. A key that both have is found throughout. */
    void replace(@Nullable Source before, @Nullable Source now) {
        if (now != null) {
            now.writeKeys().forEach(key -> byWriteKey.put(key, Accepted.of(now, key)));
            bySystem.merge(now.systemId(), SystemSources.of(now), (known, one) -> known.with(now));
        }
        if (before != null) {
            forget(before, now);
        }
    }

    /** The source of a write key that has not ended, null if there is none. */
    @Nullable
    Source byWriteKey(String writeKey, Clock clock) {
        Accepted accepted = byWriteKey.get(writeKey);
        return accepted == null || accepted.endedBy(clock) ? null : accepted.source;
    }

    Set<String> hostsOf(String systemId) {
        return bySystem.getOrDefault(systemId, SystemSources.NONE).hosts();
    }

    private void forget(Source before, @Nullable Source now) {
        List<String> kept = now == null ? List.of() : now.writeKeys();
        before.writeKeys().stream().filter(key -> !kept.contains(key)).forEach(byWriteKey::remove);
        if (now == null || !now.systemId().equals(before.systemId())) {
            bySystem.computeIfPresent(before.systemId(), (system, sources) -> sources.without(before));
        }
    }

    private record Accepted(Source source, @Nullable Instant end) {
        static Accepted of(Source source, String writeKey) {
            return new Accepted(source, source.endOf(writeKey).orElse(null));
        }

        boolean endedBy(Clock clock) {
            return end != null && !clock.instant().isBefore(end);
        }
    }
}
