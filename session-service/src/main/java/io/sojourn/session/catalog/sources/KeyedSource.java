package io.sojourn.session.catalog.sources;

import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.contracts.catalog.CatalogMessage.EndingKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A source with its write keys.
 *
 * @param keys the current one first, then those that it replaces, the youngest first
 */
public record KeyedSource(SourceEntity source, List<WriteKeyEntity> keys) {

    /** The key that senders should use. */
    public WriteKeyEntity current() {
        return keys.getFirst();
    }

    /** The keys that end at some time. */
    public Stream<WriteKeyEntity> ending() {
        return keys.stream().filter(key -> key.endsAt() != null);
    }

    /** The entry that other services get. */
    public CatalogMessage.Source toMessage() {
        List<EndingKey> ending = ending().map(key -> new EndingKey(key.key(), Objects.requireNonNull(key.endsAt())))
                .toList();
        return new CatalogMessage.Source(
                source.id.toString(),
                source.systemId.toString(),
                source.name,
                source.type,
                source.environment,
                keys.stream().map(WriteKeyEntity::key).toList(),
                List.of(source.allowedOrigins),
                source.recording,
                source.privacy.toMessage(),
                source.eventsPerSecond,
                ending.isEmpty() ? null : ending,
                source.recordingSettings.toMessage());
    }
}
